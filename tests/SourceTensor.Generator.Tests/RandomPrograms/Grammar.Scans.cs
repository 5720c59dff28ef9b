using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Scans: of every kind of state, over none to three sequences, with outputs, from the end, until a condition ends it.</summary>
internal sealed partial class Grammar
{
    /// <summary>A scan inside an expression, of which one result is taken.</summary>
    private Term? ScanExpression(Kind kind, int depth)
    {
        if (!_scope.IsFunction || depth < 0)
        {
            return null;
        }

        return kind.Basic switch
        {
            Basic.Real or Basic.Vector when draw.Chance(60) && (kind.Rows is null || kind.Rows == Length.Features) =>
                new(kind, "$0.Final", Scan(kind, draw.Of([Length.Time, Length.Features, Length.Count]), depth)),
            Basic.Real => new(kind, draw.Of(["$0.Final.A", "Sum($0.Final.B)", "Sum($0.Stack(s => s.A))"]), Scan(Kind.Tuple, Length.Time, depth)),
            Basic.Vector => new(kind, draw.Of(["$0.States", "$0.States", "$0.Outputs"]) is var part ? part : "", Scan(Kind.Real, kind.Rows!, depth, part == "$0.Outputs" ? Kind.Real : null)),
            Basic.Matrix => new(kind, "$0.States", Scan(Kind.Vector(kind.Columns!), kind.Rows!, depth)),
            _ => null,
        };
    }

    /// <summary>A scan of so many steps.</summary>
    private Term Scan(Kind state, Length steps, int depth, Kind? output = null)
    {
        var s = Fresh("s");
        var scope = _scope.Captured(output is null ? state : null);
        var initial = state == Kind.Real && draw.Chance(40) ? Constant() : Copy(state, depth - 1);
        List<string> sequences = [], items = [];
        List<Term> parts = [initial];
        var count = draw.Of([1, 1, 1, 2, 2, 3]);
        for (var i = 0; i < count; i++)
        {
            var item = Fresh("i");
            var (sequence, variable) = Sequence(steps, item, depth - 1);
            sequences.Add($"${parts.Count}");
            parts.Add(sequence);
            items.Add(item);
            scope.Add(variable);
        }

        scope.Add(new Variable(s, state));
        parts.Add(In(scope, () => StepBody(state, output, depth)));
        var over = count == 1 ? sequences[0] : $"({string.Join(", ", sequences)})";
        var named = draw.Chance(30);
        var reverse = draw.Chance(20) ? ", reverse: true" : "";
        var arguments = named ? $"sequences: {over}, initial: $0, step: " : $"{over}, $0, ";
        return new(null, $"Scan({arguments}({s}, {string.Join(", ", items)}) => ${parts.Count - 1}{reverse})", [.. parts]);
    }

    /// <summary>A sequence of a length, and what a step sees of it.</summary>
    private (Term Sequence, Variable Item) Sequence(Length steps, string item, int depth)
    {
        var kinds = _scope.Variables.Where(variable => variable.Kind.Basic is Basic.Indices or Basic.Flags or Basic.Matrix && variable.Kind.Rows == steps).ToList();
        if (kinds.Count > 0 && draw.Chance(45))
        {
            var chosen = draw.Of(kinds);
            return (new(null, chosen.Name), chosen.Kind.Basic switch
            {
                Basic.Indices => new(item, Kind.Int, Bounds: [chosen.Kind.Columns!]),
                Basic.Flags => new(item, Kind.Bool),
                _ => new(item, Kind.Vector(chosen.Kind.Columns!)),
            });
        }

        return draw.Chance(25)
            ? (new(null, $"Steps({steps.Text})"), new(item, Kind.Int, Bounds: [steps]))
            : (Vector(steps, depth), new(item, Kind.Real));
    }

    private Term StepBody(Kind state, Kind? output, int depth)
    {
        if (!draw.Chance(45))
        {
            return StepResult(state, output, depth);
        }

        List<Term> statements = [];
        for (var i = draw.Below(3); i >= 0; i--)
        {
            statements.Add(Statement(1));
        }

        statements.Add(new(null, "return $0;", StepResult(state, output, depth)));
        return new(null, Term.Block, [.. statements]);
    }

    private Term StepResult(Kind state, Kind? output, int depth)
    {
        var next = state.Basic switch
        {
            Basic.Real => Bounded(depth),
            Basic.Vector when draw.Chance(25) => new(state, "$0.With($1, $2)", new(state, _scope.Of(state)[^1].Name), Index(state.Rows!), Bounded(depth)),
            Basic.Tuple => new(state, "(A: $0, B: $1)", Bounded(depth), BoundedOf(Kind.Vector(Length.Features), depth)),
            _ => BoundedOf(state, depth),
        };
        return output is null ? next : new(null, "($0, $1)", next, Expression(output, depth));
    }

    /// <summary>A scan as a statement of its own, whose results are read later.</summary>
    private Term ScanStatement()
    {
        var name = Fresh("r");
        var state = draw.Of([Kind.Real, Kind.Vector(Length.Features), Kind.Tuple, Kind.Record, Kind.Matrix(Length.Features, Length.Features)]);
        Kind? output = draw.Of([null, Kind.Real, Kind.Vector(Length.Features), Kind.Tuple]);
        var steps = draw.Of([Length.Time, Length.Time, Length.Features, Length.Count]);
        var scan = Scan(state, steps, 2, output);
        _scope.Add(new Variable($"{name}.Final", state));
        _scope.Add(new Variable($"{name}.Count", Kind.Int));
        Stacked(state, steps, "States", "Stack", "s");
        if (output is not null)
        {
            Stacked(output, steps, "Outputs", "StackOutputs", "o");
        }

        return new(null, $"var {name} = $0;", scan);

        void Stacked(Kind kind, Length length, string whole, string parts, string item)
        {
            var all = kind.Parts.Any() ? kind.Parts.Select(part => (Text: $"{name}.{parts}({item} => {item}.{part.Name})", part.Kind)) : [($"{name}.{whole}", kind)];
            foreach (var (text, of) in all)
            {
                if (of == Kind.Real || of.Basic == Basic.Vector)
                {
                    _scope.Add(new Variable(text, of == Kind.Real ? Kind.Vector(length) : Kind.Matrix(length, of.Rows!)));
                }
            }
        }
    }

    /// <summary>A scan that ends on a condition, or one that looks back two steps.</summary>
    private Term SpecialScan()
    {
        var name = Fresh("u");
        var term = draw.Chance(50) ? Until(name) : Lagged(name);
        _scope.Add(new Variable(name, Kind.Real, IsAssigned: true));
        return term;
    }

    private Term Until(string name)
    {
        var s = Fresh("s");
        var scope = _scope.Captured(Kind.Real);
        scope.Add(new Variable($"{s}.X", Kind.Real));
        scope.Add(new Variable($"{s}.K", Kind.Int));
        var (condition, next) = In(scope, () => (Condition(1), Bounded(2)));
        return new(null, $"var {name} = ScanWhile((X: $0, K: 0), {s} => {s}.K < {draw.Below(6)} && $1, {s} => ($2, {s}.K + 1), maxSteps: 9).Final.X;", Real(1), condition, next);
    }

    private Term Lagged(string name)
    {
        var (s, item) = (Fresh("s"), Fresh("i"));
        var (sequence, variable) = Sequence(Length.Time, item, 1);
        var scope = _scope.Captured(Kind.Real);
        scope.Add(variable);
        scope.Add(new Variable($"{s}[^1]", Kind.Real));
        scope.Add(new Variable($"{s}[^2]", Kind.Real));
        var result = draw.Of([".Final", ".Final", ".States[^1]", ""]);
        var call = $"Scan($0, Past($1, $2), ({s}, {item}) => $3)";
        return new(null, $"var {name} = {(result.Length == 0 ? $"Sum({call}.States)" : call + result)};", sequence, Constant(), Real(1), In(scope, () => Bounded(2)));
    }
}
