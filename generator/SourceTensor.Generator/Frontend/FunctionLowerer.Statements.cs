using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>Statements, and control leaving them.</summary>
internal sealed partial class FunctionLowerer
{
    private Flow _flow = new(0);

    /// <summary>Runs a body to its return; null when it returns nothing.</summary>
    private Operand? Run(IOperation body)
    {
        var block = body switch
        {
            IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            IAnonymousFunctionOperation lambda => lambda.Body,
            IBlockOperation accessor => accessor,
            _ => null,
        };
        if (block is null)
        {
            return Unsupported(body, "this body");
        }

        var caller = _flow;
        _flow = new Flow(_stepDepth);
        var result = RunBlock(block) is Poison ? Poison.Instance : _flow.Result.Value;
        _flow = caller;
        return result is Nothing && !_hasThrown ? null : result;
    }

    private Operand? RunBlock(IBlockOperation block)
    {
        // Calling a local function before its declaration is allowed.
        foreach (var function in block.Operations.OfType<ILocalFunctionOperation>())
        {
            _scope.Declare(function.Symbol, NewCell(function.Symbol.Name, new CallableOperand(function.Symbol, function, _scope)));
        }

        return RunFrom(block.Operations, 0);
    }

    /// <summary>Runs statements up to the point where control leaves them. Says only whether something was poisoned.</summary>
    private Operand? RunFrom(IReadOnlyList<IOperation> statements, int first)
    {
        // What follows a fault is read as well: a user wants to see all that is wrong. A local that holds a fault is silent.
        Operand? result = null;
        for (var i = first; i < statements.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var next = i + 1;
            if (next < statements.Count && statements[i] is IConditionalOperation conditional && RestOnOneSide(conditional, () => RunFrom(statements, next)) is { } done)
            {
                return done is Poison ? done : result;
            }

            result = Statement(statements[i]) is Poison ? Poison.Instance : result;
            if (_hasThrown)
            {
                return result;
            }

            if (Left() is Constant { Bits: 0 })
            {
                continue;
            }

            return next == statements.Count || UnlessLeft(statements[i], () => RunFrom(statements, next)) is not Poison ? result : Poison.Instance;
        }

        return result;
    }

    /// <summary>Whether control has left the statements that are being followed.</summary>
    private Value Left() => _flow.Flags.Select(flag => ((ValueOperand)flag.Value).Value).Aggregate(Or);

    /// <summary>What follows a statement: done where control has not left by then.</summary>
    private Operand? UnlessLeft(IOperation statement, System.Func<Operand?> rest)
    {
        return Left() is var left && left is Constant { Bits: 0 } ? rest() : Choose(statement, left, () => null, () =>
        {
            foreach (var flag in _flow.Flags)
            {
                flag.Value = new ValueOperand(Constant.Of(false));
            }

            return rest();
        });
    }

    /// <summary>
    /// Where one side of an <c>if</c> always leaves, what follows it belongs to the other side; null when neither or both do.
    /// </summary>
    private Operand? RestOnOneSide(IConditionalOperation conditional, System.Func<Operand?> rest)
    {
        var (leavesTrue, leavesFalse) = (AlwaysLeaves(conditional.WhenTrue), AlwaysLeaves(conditional.WhenFalse));
        if (leavesTrue == leavesFalse)
        {
            return null;
        }

        From(conditional.Syntax);
        if (LowerValue(conditional.Condition) is not { } condition)
        {
            rest();
            return Poison.Instance;
        }

        Operand? Side(IOperation? side, bool leaves)
        {
            var result = side is null ? null : Statement(side);
            return leaves || _hasThrown ? result : UnlessLeft(conditional, rest) is Poison ? Poison.Instance : result;
        }

        return Choose(conditional, condition.Value, () => Side(conditional.WhenTrue, leavesTrue), () => Side(conditional.WhenFalse, leavesFalse)) ?? Nothing.Instance;
    }

    private static bool AlwaysLeaves(IOperation? statement) =>
        statement is { Syntax: StatementSyntax syntax, SemanticModel: { } model } && model.AnalyzeControlFlow(syntax) is { Succeeded: true, EndPointIsReachable: false };

    /// <summary>Runs a statement; the result says only whether it was poisoned.</summary>
    private Operand? Statement(IOperation statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (statement is not (IBlockOperation or IReturnOperation))
        {
            From(statement.Syntax);
        }

        _held.Push([]);
        var result = Meaning(statement);
        _held.Pop();
        return result;
    }

    private Operand? Meaning(IOperation statement) => statement switch
    {
        IBlockOperation block => RunBlock(block),
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators).Select(Declare).LastOrDefault(result => result is Poison),
        IExpressionStatementOperation expression => Lower(expression.Operation),
        IConditionalOperation conditional => If(conditional),
        ISwitchOperation choice => Switch(choice),
        IForLoopOperation loop => For(loop),
        IForEachLoopOperation loop => ForEach(loop),
        IWhileLoopOperation loop => While(loop),
        IReturnOperation returned => Return(returned),
        IBranchOperation jump => Jump(jump),
        IThrowOperation thrown => Throw(thrown),
        ILocalFunctionOperation or IEmptyOperation => null,
        _ => Unsupported(statement, Describe(statement)),
    };

    private Operand? Return(IReturnOperation returned)
    {
        Operand? value = null;
        if (returned.ReturnedValue is { } expression)
        {
            From(expression.Syntax);
            value = Lower(expression);
            _flow.Result.Value = value ?? Nothing.Instance;
        }

        _flow.Returned.Value = new ValueOperand(Constant.Of(true));
        return value;
    }

    /// <summary><c>break</c> and <c>continue</c>.</summary>
    private Operand? Jump(IBranchOperation jump)
    {
        var target = _flow.Find(jump.GetCorrespondingOperation());
        var flag = jump.BranchKind switch
        {
            BranchKind.Break => target?.Broken,
            BranchKind.Continue => target?.Continued,
            _ => null,
        };
        if (flag is null)
        {
            return Unsupported(jump, Describe(jump));
        }

        flag.Value = new ValueOperand(Constant.Of(true));
        return null;
    }

    private Operand? Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Symbol.RefKind != RefKind.None)
        {
            return Unsupported(declarator, $"`ref` in front of `{declarator.Symbol.Name}`", "; a variable of a function has one name");
        }

        var initializer = declarator.GetVariableInitializer();
        var value = initializer is null
            ? new Unassigned(declarator.Symbol.Type)
            : Lower(initializer.Value) ?? Unsupported(initializer.Value, "a call that returns nothing");
        _scope.Declare(declarator.Symbol, NewCell(declarator.Symbol.Name, Named(value, declarator.Symbol.Name)));
        return value;
    }

    /// <summary>Gives a value the user's name for it, where it has none yet.</summary>
    private Operand Named(Operand operand, string name)
    {
        if (operand is not ValueOperand value)
        {
            return operand;
        }

        var renamed = _builder.Rename(value.Value, name);
        return value with { Value = renamed };
    }

    /// <summary>A construct as the user would call it.</summary>
    private static string Describe(IOperation operation) => operation.Syntax switch
    {
        TryStatementSyntax => "`try`",
        ThrowStatementSyntax or ThrowExpressionSyntax => "`throw`",
        UsingStatementSyntax => "`using`",
        LockStatementSyntax => "`lock`",
        GotoStatementSyntax => "`goto`",
        LabeledStatementSyntax => "a label",
        FixedStatementSyntax => "`fixed`",
        YieldStatementSyntax => "`yield`",
        AwaitExpressionSyntax => "`await`",
        QueryExpressionSyntax => "a query expression",
        InterpolatedStringExpressionSyntax => "a string",
        _ => $"`{SourceText.Of(operation.Syntax)}`",
    };
}
