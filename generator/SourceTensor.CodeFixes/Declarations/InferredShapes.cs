using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Frontend;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;

namespace SourceTensor.CodeFixes;

/// <summary>
/// The shapes of a function's tensors as <c>[Shape]</c> writes them. A length that nothing else fixes is named after the tensor
/// that has it; the others are written in terms of such names, of integer parameters and of numbers.
/// </summary>
internal sealed class InferredShapes
{
    private readonly Dictionary<Symbol, string> _names = [];
    private readonly IMethodSymbol _method;
    private readonly Function _function;

    public InferredShapes(IMethodSymbol method, Function function)
    {
        (_method, _function) = (method, function);
        var taken = new HashSet<string>(method.Parameters.Select(parameter => parameter.Name));
        foreach (var (parameter, input) in Inputs())
        {
            if (input.Type == TensorType.Scalar(ElementType.Int32))
            {
                _names[Symbol.ForValue(Position(input), parameter.Name)] = parameter.Name;
            }

            foreach (var (symbol, axis) in input.Type.Shape.Select((length, axis) => (AxisOf(length, Position(input), axis), axis)))
            {
                if (symbol is not null)
                {
                    var name = parameter.Name + (input.Type.Rank, axis) switch { (1, _) => "Length", (2, 0) => "Rows", (2, 1) => "Columns", _ => $"Axis{axis}" };
                    while (!taken.Add(name))
                    {
                        name += "_";
                    }

                    _names[symbol] = name;
                }
            }
        }
    }

    /// <summary>The tensors among the parameters, each with the texts of its axes.</summary>
    public IEnumerable<(IParameterSymbol Parameter, IReadOnlyList<string> Axes)> Parameters =>
        Inputs().Where(pair => !pair.Input.Type.IsScalar).Select(pair => (pair.Parameter, (IReadOnlyList<string>)[.. pair.Input.Type.Shape.Select(Text)]));

    /// <summary>The texts of the result's axes; null where it is not one tensor, or nothing is known of it.</summary>
    public IReadOnlyList<string>? Result => _function.Body.Results.Count == 1 && TypeMap.Find(_method.ReturnType) is (_, > 0) && _function.Body.Results[0].Type.Shape.Select(Text).ToList() is var axes && axes.Exists(axis => axis != "_")
        ? axes
        : null;

    // A record has its shapes in its own declaration, which other functions share.
    private IEnumerable<(IParameterSymbol Parameter, Variable Input)> Inputs()
    {
        var next = 0;
        foreach (var parameter in _method.Parameters)
        {
            if (TypeMap.Find(parameter.Type) is not null)
            {
                yield return (parameter, _function.Parameters[next]);
            }

            next += Structures.LeavesOf(parameter.Type).Count;
        }
    }

    private int Position(Variable input) => _function.Parameters.ToList().IndexOf(input);

    private static Symbol? AxisOf(Dimension length, int position, int axis) =>
        length is { Constant: 0, Terms: [{ Coefficient: 1, Symbol: ParameterSymbol symbol }] } && symbol.Parameter == position && symbol.Axis == axis ? symbol : null;

    private string Text(Dimension length) => length.MayBeNegative && length.IsConstant || length.Symbols.Any(symbol => symbol is not (ParameterSymbol or ProductSymbol) || (symbol is ParameterSymbol && !_names.ContainsKey(symbol)))
        ? "_"
        : length.ToString(_names);
}
