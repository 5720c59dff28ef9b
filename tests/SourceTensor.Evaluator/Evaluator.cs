using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Evaluator;

/// <summary>
/// Runs any function of the IR as it stands, in any kind of number: what a pass, a derivative or a kernel is compared with.
/// It aims at being obviously right, never at speed.
/// </summary>
internal sealed class Evaluator<T>(INumberSystem<T> numbers)
{
    /// <summary>The results of the function for these arguments.</summary>
    /// <exception cref="ArgumentException">The arguments break a requirement of the function; it names the parameter.</exception>
    public Elements<T>[] Run(Function function, IReadOnlyList<Elements<T>> arguments)
    {
        if (arguments.Count != function.Parameters.Count)
        {
            throw new ArgumentException($"{function.Name} has {function.Parameters.Count} parameters and got {arguments.Count} arguments", nameof(arguments));
        }

        arguments = [.. function.Parameters.Zip(arguments, Exact)];
        function = ExpandDerivatives.Run(function, PassSwitches.Unguarded);

        // A length is looked up in the argument itself, not in the parameter's type: there it may be written as another one
        // that a requirement says is equal.
        long ValueAtEntry(Symbol symbol) => ValueOf(symbol, function, arguments);
        long Evaluate(Dimension dimension) => dimension.Evaluate(ValueAtEntry);
        CheckRequirements(function, Evaluate);
        CheckArguments(function, arguments, Evaluate);
        return new Execution<T>(numbers, ValueAtEntry).Run(function.Body, arguments);
    }

    // Integers that were given as numbers of this system are those integers.
    private Elements<T> Exact(Variable parameter, Elements<T> argument) => parameter.Type.Element.IsFloating() || argument.Whole is not null
        ? argument
        : argument with { Whole = [.. argument.Values.Select(numbers.ToInteger)] };

    private long ValueOf(Symbol length, Function function, IReadOnlyList<Elements<T>> arguments)
    {
        if (length is not ParameterSymbol symbol || symbol.Parameter < 0 || symbol.Parameter >= arguments.Count)
        {
            throw new InvalidOperationException($"`{length}` is no length of a parameter of {function.Name}");
        }

        var argument = arguments[symbol.Parameter];
        if (symbol.Axis != ParameterSymbol.ValueAxis)
        {
            return symbol.Axis < argument.Shape.Length
                ? argument.Shape[symbol.Axis]
                : throw WrongArgument(function.Parameters[symbol.Parameter], argument);
        }

        return argument.Shape.Length == 0
            ? argument.Whole![0]
            : throw WrongArgument(function.Parameters[symbol.Parameter], argument);
    }

    private static void CheckRequirements(Function function, Func<Dimension, long> evaluate)
    {
        foreach (var requirement in function.Requirements)
        {
            var (left, right) = (evaluate(requirement.Left), evaluate(requirement.Right));
            if (requirement.Relation == Relation.Equal ? left != right : left > right)
            {
                throw new ArgumentException($"{requirement} does not hold: {left} and {right}", requirement.Parameter);
            }
        }
    }

    private static void CheckArguments(Function function, IReadOnlyList<Elements<T>> arguments, Func<Dimension, long> evaluate)
    {
        foreach (var (parameter, argument) in function.Parameters.Zip(arguments))
        {
            if (!argument.Shape.Select(length => (long)length).SequenceEqual(parameter.Type.Shape.Select(evaluate))
                || argument.Values.Length != argument.Shape.Product())
            {
                throw WrongArgument(parameter, argument);
            }
        }
    }

    private static ArgumentException WrongArgument(Variable parameter, Elements<T> argument) => new(
        $"`{parameter.Name}` is {parameter.Type}, the argument has lengths [{string.Join(", ", argument.Shape)}] and {argument.Values.Length} elements",
        parameter.Name);
}
