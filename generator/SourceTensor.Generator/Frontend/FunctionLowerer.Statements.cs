using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;

namespace SourceTensor.Generator.Frontend;

/// <summary>Statements.</summary>
internal sealed partial class FunctionLowerer
{
    /// <summary>Runs a body to its return; null when it returns nothing.</summary>
    private Operand? Run(IOperation body)
    {
        switch (body)
        {
            case IMethodBodyOperation method when (method.BlockBody ?? method.ExpressionBody) is { } block:
                return Run(block);
            case ILocalFunctionOperation { Body: { } block }:
                return Run(block);
            case IAnonymousFunctionOperation lambda:
                return Run(lambda.Body);
            case IBlockOperation block:
                return RunBlock(block, isBody: true);
            default:
                return Unsupported(body, "this body");
        }
    }

    private Operand? RunBlock(IBlockOperation block, bool isBody)
    {
        // Calling a local function before its declaration is allowed.
        foreach (var function in block.Operations.OfType<ILocalFunctionOperation>())
        {
            _scope.Declare(function.Symbol, NewCell(function.Symbol.Name, new CallableOperand(function.Symbol, function, _scope)));
        }

        // What follows a fault is read as well: a user wants to see all that is wrong. A local that holds a fault is silent.
        var isPoisoned = false;

        // Declaring one after the return is usual.
        var last = block.Operations.LastOrDefault(statement => statement is not ILocalFunctionOperation);
        foreach (var statement in block.Operations)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (statement is IReturnOperation returned && isBody && statement == last)
            {
                var result = Return(returned);
                return isPoisoned ? Poison.Instance : result;
            }

            isPoisoned |= Statement(statement) is Poison;
        }

        return isPoisoned ? Poison.Instance : null;
    }

    private Operand? Return(IReturnOperation returned)
    {
        if (returned.ReturnedValue is not { } value)
        {
            return null;
        }

        From(value.Syntax);
        return Lower(value);
    }

    /// <summary>Runs a statement; the result says only whether it was poisoned.</summary>
    private Operand? Statement(IOperation statement)
    {
        if (statement is not (IBlockOperation or IReturnOperation))
        {
            From(statement.Syntax);
        }

        switch (statement)
        {
            case IBlockOperation block:
                return RunBlock(block, isBody: false);
            case IVariableDeclarationGroupOperation group:
                return group.Declarations.SelectMany(declaration => declaration.Declarators).Select(Declare).LastOrDefault(result => result is Poison);
            case IExpressionStatementOperation expression:
                return Lower(expression.Operation);
            case IForLoopOperation loop:
                return Loop(loop);
            case ILocalFunctionOperation or IEmptyOperation:
                return null;
            default:
                return Unsupported(statement, Describe(statement));
        }
    }

    private Operand? Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = declarator.GetVariableInitializer();
        var value = initializer is null
            ? Unsupported(declarator, "a local without an initial value")
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
        IfStatementSyntax => "`if`",
        WhileStatementSyntax => "`while`",
        DoStatementSyntax => "`do`",
        ForEachStatementSyntax => "`foreach`",
        SwitchStatementSyntax or SwitchExpressionSyntax => "`switch`",
        TryStatementSyntax => "`try`",
        ThrowStatementSyntax or ThrowExpressionSyntax => "`throw`",
        UsingStatementSyntax => "`using`",
        LockStatementSyntax => "`lock`",
        GotoStatementSyntax => "`goto`",
        BreakStatementSyntax => "`break`",
        ContinueStatementSyntax => "`continue`",
        AwaitExpressionSyntax => "`await`",
        QueryExpressionSyntax => "a query expression",
        ConditionalExpressionSyntax => "`?:`",
        InterpolatedStringExpressionSyntax => "a string",
        ReturnStatementSyntax => "`return` before the end",
        _ => $"`{SourceText.Of(operation.Syntax)}`",
    };
}
