using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary><c>switch</c>, as an expression and as a statement: branches one after the other, as they are written.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand? SwitchExpression(ISwitchExpressionOperation choice)
    {
        if (!choice.IsExhaustive)
        {
            return Unsupported(choice, "a `switch` that does not say what happens otherwise", "; add a last arm `_ => …`");
        }

        var value = NewCell("value", Nothing.Instance);
        return Lower(choice.Value) is { } subject and not Poison && Arm(choice, subject, 0, value) is not Poison ? value.Value : Poison.Instance;
    }

    private Operand? Arm(ISwitchExpressionOperation choice, Operand subject, int i, Cell value)
    {
        var arm = choice.Arms[i];
        var scope = _scope;
        _scope = new Scope(scope);
        var result = Matches(arm.Pattern, subject) is { } matches
            // Of the last arm of a complete list nobody asks.
            ? i == choice.Arms.Length - 1
                ? Set(value, arm.Value)
                : WithGuard(arm, matches, arm.Guard) is not { } holds
                    ? Poison.Instance
                    : Choose(arm, holds, () => Set(value, arm.Value), () => Arm(choice, subject, i + 1, value), [value], isExpression: true)
            : Poison.Instance;
        _scope = scope;
        return result;
    }

    private Operand? Switch(ISwitchOperation choice)
    {
        if (Lower(choice.Value) is not { } subject || subject is Poison)
        {
            return Poison.Instance;
        }

        _flow.Enter(choice, _stepDepth);
        // What `default` stands for is what no other section wants, wherever it is written.
        var sections = choice.Cases.OrderBy(section => section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default)).ToList();
        var result = Section(choice, sections, subject, 0);
        _flow.Leave();
        return result;
    }

    private Operand? Section(ISwitchOperation choice, List<ISwitchCaseOperation> sections, Operand subject, int i)
    {
        if (i == sections.Count)
        {
            return null;
        }

        var section = sections[i];
        if (section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default))
        {
            return RunFrom(section.Body, 0);
        }

        Value condition = Constant.Of(false);
        foreach (var clause in section.Clauses)
        {
            if (Matches(clause, subject) is not { } matches)
            {
                return Poison.Instance;
            }

            condition = Or(condition, matches);
        }

        return Choose(section, condition, () => RunFrom(section.Body, 0), () => Section(choice, sections, subject, i + 1));
    }

    private Value? Matches(ICaseClauseOperation clause, Operand subject)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return Compare(single, BinaryOperatorKind.Equals, subject, single.Value);
            case IPatternCaseClauseOperation pattern:
                return Matches(pattern.Pattern, subject) is { } matches ? WithGuard(pattern, matches, pattern.Guard) : null;
            default:
                Unsupported(clause, "this `case`");
                return null;
        }
    }

    /// <summary>Whether a value matches a pattern; null when something was reported.</summary>
    private Value? Matches(IPatternOperation pattern, Operand subject)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Constant.Of(true);
            case IConstantPatternOperation constant:
                return Compare(constant, BinaryOperatorKind.Equals, subject, constant.Value);
            case IRelationalPatternOperation relation:
                return Compare(relation, relation.OperatorKind, subject, relation.Value);
            case INegatedPatternOperation negated:
                return Matches(negated.Pattern, subject) is { } inner ? Not(inner) : null;
            case IBinaryPatternOperation both when Matches(both.LeftPattern, subject) is { } left && Matches(both.RightPattern, subject) is { } right:
                return both.OperatorKind == BinaryOperatorKind.And ? And(left, right) : Or(left, right);
            case IBinaryPatternOperation:
                return null;
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: ILocalSymbol local }:
                _scope.Declare(local, NewCell(local.Name, subject));
                return Constant.Of(true);
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } typed when SymbolEqualityComparer.Default.Equals(Resolve(typed.InputType), Resolve(typed.NarrowedType)):
                _scope.Declare(local, NewCell(local.Name, subject));
                return Constant.Of(true);
            case ITypePatternOperation or IDeclarationPatternOperation { DeclaredSymbol: null } when SymbolEqualityComparer.Default.Equals(Resolve(pattern.InputType), Resolve(pattern.NarrowedType)):
                return Constant.Of(true);
            case IRecursivePatternOperation recursive when subject is CompositeOperand composite && !IsWritten(recursive.DeconstructSymbol):
                return Matches(recursive, composite);
            default:
                Unsupported(pattern, $"the pattern `{SourceText.Of(pattern.Syntax)}`");
                return null;
        }
    }

    /// <summary>The parts of a tuple or record against a pattern each.</summary>
    private Value? Matches(IRecursivePatternOperation pattern, CompositeOperand composite)
    {
        var parts = pattern.DeconstructionSubpatterns.Zip(composite.Fields, (inner, field) => (inner, (Operand?)field.Value))
            .Concat(pattern.PropertySubpatterns.Select(property => (property.Pattern, property.Member switch
            {
                IPropertyReferenceOperation reference => composite.Field(reference.Property.Name),
                IFieldReferenceOperation reference => composite.Field((reference.Field.CorrespondingTupleField ?? reference.Field).Name),
                _ => null,
            })));
        Value result = Constant.Of(true);
        foreach (var (inner, part) in parts)
        {
            if (part is null)
            {
                Unsupported(pattern, $"the pattern `{SourceText.Of(pattern.Syntax)}`");
                return null;
            }

            if (Matches(inner, part) is not { } matches)
            {
                return null;
            }

            result = And(result, matches);
        }

        if (pattern.DeclaredSymbol is ILocalSymbol local)
        {
            _scope.Declare(local, NewCell(local.Name, composite));
        }

        return result;
    }

    private Value? Compare(IOperation at, BinaryOperatorKind relation, Operand subject, IOperation with)
    {
        if (subject is not ValueOperand { Value.Type.IsScalar: true } left)
        {
            Unsupported(at, "a comparison with something that is no number");
            return null;
        }

        return LowerValue(with) is { } right && Arithmetic(at, relation, null, left, right) is ValueOperand result ? result.Value : null;
    }

    /// <summary>A pattern and the condition after <c>when</c>, which is evaluated only if it matches.</summary>
    private Value? WithGuard(IOperation at, Value matches, IOperation? guard)
    {
        if (guard is null)
        {
            return matches;
        }

        var value = NewCell("matches", new ValueOperand(Constant.Of(false)));
        return Choose(at, matches, () => Set(value, guard), () => null, [value], isExpression: true) is Poison ? null : ((ValueOperand)value.Value).Value;
    }

    private Value And(Value x, Value y) => (x, y) switch
    {
        (Constant { Bits: 1 }, _) => y,
        (_, Constant { Bits: 1 }) => x,
        (Constant, _) => x,
        (_, Constant) => y,
        _ => _builder.Emit(new LogicalAnd(), x, y),
    };
}
