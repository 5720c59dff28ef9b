using System;
using System.Globalization;

namespace SourceTensor.Generator.IR;

/// <summary>What an equation reads: a variable or a constant.</summary>
internal abstract record Value(TensorType Type);

/// <summary>
/// A name bound once: by an equation, as a parameter of the function, or as a parameter of a body. Ids are unique in a
/// function; names are the user's and need not be.
/// </summary>
internal sealed record Variable(int Id, string Name, TensorType Type) : Value(Type)
{
    public override int GetHashCode() => Id;

    public override string ToString() => Name;
}

/// <summary>A scalar constant, held by its bits: NaN equals NaN, and 0.0 is not −0.0.</summary>
internal sealed record Constant(ElementType Element, long Bits) : Value(TensorType.Scalar(Element))
{
    public static Constant Of(double value) => new(ElementType.Float64, BitConverter.DoubleToInt64Bits(value));

    public static Constant Of(bool value) => new(ElementType.Boolean, value ? 1 : 0);

    public static Constant Of(int value) => new(ElementType.Int32, value);

    /// <summary>An integer, or for a boolean whether it is not 0, as a constant; of an <c>int</c> the lowest 32 bits are kept.</summary>
    public static Constant Whole(ElementType element, long value) => element switch
    {
        ElementType.Boolean => new Constant(element, value != 0 ? 1 : 0),
        ElementType.Int32 => new Constant(element, unchecked((int)value)),
        ElementType.Int64 => new Constant(element, value),
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };

    /// <summary>A number as a constant of the given element type.</summary>
    public static Constant Of(ElementType element, double value) => element switch
    {
        ElementType.Float64 => Of(value),
        // A float is held as the double it equals: no second set of bit conversions is needed.
        ElementType.Float32 => new Constant(element, BitConverter.DoubleToInt64Bits((float)value)),
        ElementType.Boolean => new Constant(element, value != 0 ? 1 : 0),
        _ => new Constant(element, checked((long)value)),
    };

    public double Number => Element.IsFloating() ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    public bool Is(double value) => Number == value;

    public bool IsFinite => !double.IsNaN(Number) && !double.IsInfinity(Number);

    public override string ToString() => Element switch
    {
        ElementType.Boolean => Bits != 0 ? "true" : "false",
        ElementType.Int32 or ElementType.Int64 => Bits.ToString(CultureInfo.InvariantCulture),
        _ => Number.ToString("R", CultureInfo.InvariantCulture),
    };
}
