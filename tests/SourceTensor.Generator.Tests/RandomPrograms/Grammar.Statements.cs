using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Statements.</summary>
internal sealed partial class Grammar
{
    /// <summary>A block of its own scope.</summary>
    private Term Block(int depth, int statements, bool isLoop = false, IEnumerable<Variable>? variables = null)
    {
        var scope = _scope.Inner(isLoop);
        foreach (var variable in variables ?? [])
        {
            scope.Add(variable);
        }

        return In(scope, () =>
        {
            List<Term> terms = [];
            for (var i = 0; i < statements; i++)
            {
                terms.Add(Statement(depth));
            }

            return new Term(null, Term.Block, [.. terms]);
        });
    }

    private Term Statement(int depth) => draw.Of<Term>(
        (12, Declaration),
        (20, Assignment),
        (14, Write),
        (2, Increment),
        (10, () => depth <= 0 ? null : If(depth - 1)),
        (18, () => depth <= 0 ? null : Loop(depth - 1)),
        (3, () => depth <= 0 ? null : SwitchStatement(depth - 1)),
        (_scope.IsInLoop ? 5 : 0, Leave),
        (2, () => _scope.Returned is { } returned && (returned == Kind.Real || returned.IsTensor) ? new(null, "if ($0)\n{\nreturn $1;\n}", Condition(1), Expression(returned, 1)) : null),
        (_scope.IsFunction && depth > 0 ? 5 : 0, ScanStatement),
        (_scope.IsFunction && depth > 0 ? 2 : 0, SpecialScan),
        (3, () => _scope.Actions.Count == 0 ? null : new(null, draw.Of(_scope.Actions), Real(1))),
        (depth > 0 ? 2 : 0, LocalFunction),
        (depth > 0 ? 2 : 0, Lambda));

    private Term Declaration()
    {
        var kind = draw.Of<Kind>(_scope.IsFunction
            ? [Kind.Real, Kind.Real, Kind.Real, Kind.Int, Kind.Bool, Kind.Vector(Length.Features), Kind.Vector(Length.Time), Kind.Matrix(Length.Features, Length.Features), Kind.Tuple, Kind.Record]
            : [Kind.Real, Kind.Real, Kind.Int, Kind.Bool]);
        return kind.IsTensor ? draw.Chance(50) ? FreshTensor(kind) : Declared(kind)
            : kind == Kind.Real && draw.Chance(15) ? Deconstruction()
            : kind == Kind.Int ? Whole()
            : Declared(kind);
    }

    private Term Declared(Kind kind)
    {
        var value = Copy(kind, 3);
        var name = Fresh(Prefix(kind));
        var type = kind.Basic is Basic.Tuple or Basic.Bool || !draw.Chance(20) ? "var" : kind.CSharp;
        _scope.Add(new Variable(name, kind, IsAssigned: true, IsWritten: kind.IsTensor));
        if (kind == Kind.Tuple)
        {
            // A part of a local can be assigned.
            _scope.Variables.Add(new Variable($"{name}.A", Kind.Real, IsAssigned: true));
        }

        return new(null, $"{type} {name} = $0;", value);
    }

    private static string Prefix(Kind kind) => kind.Basic switch
    {
        Basic.Real => "u",
        Basic.Int => "k",
        Basic.Bool => "b",
        Basic.Vector => "v",
        Basic.Matrix => "q",
        Basic.Tuple => "p",
        _ => "h",
    };

    private Term Whole()
    {
        var value = Integer(2);
        var name = Fresh("k");
        _scope.Add(new Variable(name, Kind.Int, IsAssigned: true));
        return new(null, $"var {name} = $0;", value);
    }

    /// <summary>A tensor to write to.</summary>
    private Term FreshTensor(Kind kind)
    {
        var name = Fresh(Prefix(kind));
        var lengths = kind.Basic == Basic.Vector ? kind.Rows!.Text : $"{kind.Rows!.Text}, {kind.Columns!.Text}";
        var type = kind.Basic == Basic.Vector ? "Tensor1D" : "Tensor2D";
        var value = draw.Of<Term>(
            (2, () => new(kind, $"{type}.Zeros<REAL>({lengths})")),
            (2, () => new(kind, $"{type}.Filled({lengths}, $0)", Real(1))),
            (1, () => _scope.Of(kind) is { Count: > 0 } named ? new(kind, draw.Of(named).Name + ".Clone()") : null));
        _scope.Add(new Variable(name, kind, IsAssigned: true, IsWritten: true));
        return new(null, $"var {name} = $0;", value);
    }

    private Term Deconstruction()
    {
        var (first, second) = (Fresh("u"), Fresh("u"));
        var value = draw.Chance(30) && _scope.IsFunction
            ? new Term(null, "Pair($0, $1)", Real(1), Real(1))
            : new Term(null, "($0, $1)", Real(2), Real(2));
        _scope.Add(new Variable(first, Kind.Real, IsAssigned: true));
        _scope.Add(new Variable(second, Kind.Real, IsAssigned: true));
        return new(null, $"{draw.Of([$"var ({first}, {second})", $"(REAL {first}, REAL {second})"])} = $0;", value);
    }

    private Term? Assignment()
    {
        List<Variable> possible = [.. _scope.Variables.Where(variable => variable.IsAssigned)];
        if (possible.Count == 0)
        {
            return null;
        }

        var variable = draw.Of(possible);
        var reals = possible.Where(other => other.Kind == Kind.Real && other != variable).ToList();
        return variable.Kind.Basic switch
        {
            Basic.Real when reals.Count > 0 && draw.Chance(6) => new(null, $"({variable.Name}, {draw.Of(reals).Name}) = ($0, $1);", Bounded(1), Bounded(1)),
            Basic.Real when draw.Chance(45) => new(null, $"{variable.Name} {draw.Of(["+=", "-="])} $0;", Bounded(2)),
            Basic.Real when draw.Chance(25) => new(null, $"{variable.Name} {draw.Of(["*= Sigmoid($0)", "/= 1.0 + Square($0)", "%= 2.37 + 0.1 * Sigmoid($0)", "*= Cos($0)"])};", Real(2)),
            Basic.Real => new(null, $"{variable.Name} = $0;", Bounded(3)),
            Basic.Int => new(null, draw.Of([$"{variable.Name} = $0 & 7;", $"{variable.Name} += $0 & 3;", $"{variable.Name} ^= $0 & 5;", $"{variable.Name} |= $0 & 1;", $"{variable.Name} &= 7;", $"{variable.Name} >>= $0 & 1;"]), Integer(1)),
            Basic.Vector or Basic.Matrix when draw.Chance(40) => new(null, $"{variable.Name} {draw.Of(["+=", "-="])} $0;", BoundedOf(variable.Kind, 2)),
            Basic.Vector or Basic.Matrix when draw.Chance(20) => new(null, $"{variable.Name} *= $0;", draw.Chance(50) ? Bounded(2) : BoundedOf(variable.Kind, 2)),
            Basic.Vector or Basic.Matrix => new(null, $"{variable.Name} = $0;", draw.Chance(7) ? Copy(variable.Kind, 2) : BoundedOf(variable.Kind, 2)),
            Basic.Tuple => new(null, $"{variable.Name} = (A: $0, B: $1);", Bounded(2), BoundedOf(Kind.Vector(Length.Features), 2)),
            Basic.Record => new(null, $"{variable.Name} = $0;", Record(1)),
            _ => new(null, $"{variable.Name} = $0;", Expression(variable.Kind, 2)),
        };
    }

    /// <summary>Elements and rows.</summary>
    private Term? Write()
    {
        List<Variable> possible = [.. _scope.Variables.Where(variable => variable.IsWritten)];
        if (possible.Count == 0)
        {
            return _scope.IsFunction && _scope.Loops == 0 ? FreshTensor(draw.Of([Kind.Vector(Length.Features), Kind.Vector(Length.Time), Kind.Matrix(Length.Time, Length.Features)])) : null;
        }

        var variable = draw.Of(possible);
        var kind = variable.Kind;
        if (kind.Basic == Basic.Matrix && draw.Chance(45))
        {
            return new(null, $"{variable.Name}[$0] {draw.Of(["=", "=", "+=", "-="])} $1;", Index(kind.Rows!, isVector: true), draw.Chance(20) ? Vector(kind.Columns!, 0) : BoundedOf(Kind.Vector(kind.Columns!), 2));
        }

        var operation = draw.Of(["=", "=", "+=", "+=", "-=", "*="]);
        var value = draw.Chance(30) ? new Term(Kind.Real, "0.3 * ($0 - $1)", Bounded(1), Element(0) ?? Constant()) : Bounded(2);
        return kind.Basic == Basic.Matrix
            ? new(null, $"{variable.Name}[$0, $1] {operation} $2;", Index(kind.Rows!), Index(kind.Columns!), value)
            : new(null, $"{variable.Name}[$0] {operation} $1;", Index(kind.Rows!, isVector: true), value);
    }

    private Term? Increment()
    {
        var possible = _scope.Of(Kind.Int).Where(variable => variable.IsAssigned).ToList();
        return possible.Count == 0 ? null : new(null, $"{draw.Of(possible).Name}{draw.Of(["++", "--"])};");
    }

    private Term If(int depth) => draw.Of<Term>(
        (5, () => new(null, "if ($0)\n$1\nelse\n$2", Condition(2), Block(depth, 1 + draw.Below(2)), Block(depth, 1 + draw.Below(2)))),
        (5, () => new(null, "if ($0)\n$1", Condition(2), Block(depth, 1 + draw.Below(3)))),
        (2, () => new(null, "if ($0)\n$1\nelse if ($2)\n$3\nelse\n$4", Condition(1), Block(depth, 1), Condition(1), Block(depth, 1), Block(depth, 1))));

    private Term SwitchStatement(int depth)
    {
        var leave = _scope.IsInLoop && draw.Chance(30) ? "continue;" : "break;";
        return new(null, $"switch ($0)\n{{\ncase 0:\n$1\nbreak;\ncase 1:\ncase > 3 when $4:\n$2\n{leave}\ndefault:\n$3\nbreak;\n}}", Integer(1), Block(depth, 1), Block(depth, 1), Block(depth, 1), Condition(0));
    }

    private Term Leave() => draw.Of<Term>(
        (2, () => new(null, "if ($0)\n{\nbreak;\n}", Condition(1))),
        (2, () => new(null, "if ($0)\n{\ncontinue;\n}", Condition(1))),
        (1, () => new(null, "if ($0)\n{\n$1\nbreak;\n}", Condition(1), Assignment() ?? new(null, ";"))),
        (2, () => _scope.Returned is { } returned && (returned == Kind.Real || returned.IsTensor) ? new(null, "if ($0)\n{\nreturn $1;\n}", Condition(1), Expression(returned, 1)) : null));

    /// <summary>A local function: of numbers to a number, or one that writes what is around it.</summary>
    private Term LocalFunction()
    {
        var (name, parameter) = (Fresh("Local"), Fresh("z"));
        if (_scope.Variables.Any(variable => variable.IsAssigned || variable.IsWritten) && draw.Chance(50))
        {
            var writing = _scope.Inner();
            writing = new Scope { Lengths = writing.Lengths, Returned = null };
            writing.Variables.AddRange(_scope.Variables);
            writing.Callables.AddRange(_scope.Callables);
            writing.Add(new Variable(parameter, Kind.Real));
            var statements = In(writing, () => new Term(null, Term.Block, (Write() ?? Assignment())!, Assignment() ?? new(null, ";")));
            _scope.Actions.Add($"{name}($0);");
            return new(null, $"void {name}(REAL {parameter})\n$0", statements);
        }

        var scope = _scope.Captured(Kind.Real);
        scope.Add(new Variable(parameter, Kind.Real));
        var body = In(scope, () => draw.Chance(50)
            ? new Term(null, $"REAL {name}(REAL {parameter}) => $0;", Bounded(2))
            : new Term(null, $"REAL {name}(REAL {parameter})\n{{\n$0\nreturn $1;\n}}", Statement(1), Bounded(2)));
        _scope.Callables.Add(new Callable($"{name}($0)", Kind.Real, Kind.Real));
        return body;
    }

    private Term Lambda()
    {
        var (name, parameter) = (Fresh("f"), Fresh("z"));
        var scope = _scope.Captured(Kind.Real);
        scope.Add(new Variable(parameter, Kind.Real));
        var body = In(scope, () => Bounded(2));
        _scope.Callables.Add(new Callable($"{name}($0)", Kind.Real, Kind.Real));
        return new(null, $"Func<REAL, REAL> {name} = {parameter} => $0;", body);
    }
}
