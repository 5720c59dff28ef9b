using System;

namespace SourceTensor.Generator.IR;

/// <summary>
/// A length that is known when a kernel is entered and not before: the length of one axis of a tensor parameter, or the
/// value of an integer parameter.
/// </summary>
/// <param name="Parameter">Which parameter of the function.</param>
/// <param name="Axis">Which axis of it; −1 for the value of an integer parameter.</param>
/// <param name="Text">As the user would write it: <c>choices.Length</c>, <c>n</c>.</param>
internal sealed record Symbol(int Parameter, int Axis, string Text) : IComparable<Symbol>
{
    public const int ValueAxis = -1;

    public int CompareTo(Symbol? other) =>
        other is null ? 1 : Parameter != other.Parameter ? Parameter.CompareTo(other.Parameter) : Axis.CompareTo(other.Axis);

    /// <summary>The symbol of one axis of a parameter, with the name its property has in C#.</summary>
    public static Symbol ForAxis(int parameter, string name, int rank, int axis) => new(parameter, axis, rank switch
    {
        1 => name + ".Length",
        2 => name + (axis == 0 ? ".Rows" : ".Columns"),
        _ => $"{name}.GetLength({axis})",
    });

    public static Symbol ForValue(int parameter, string name) => new(parameter, ValueAxis, name);
}
