using System.Collections.Generic;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>What a value is, as far as the grammar tells values apart.</summary>
internal enum Basic
{
    Real,
    Int,
    Bool,
    Vector,
    Matrix,

    /// <summary>A vector of integers, each an index of an axis.</summary>
    Indices,

    /// <summary>A vector of booleans.</summary>
    Flags,

    /// <summary>A tuple <c>(A, B)</c> of a number and a vector.</summary>
    Tuple,

    /// <summary>The record <c>State(P, Q, N)</c> of a number, a vector and an integer.</summary>
    Record,
}

/// <summary>The length of an axis, by the expression that gives it: two axes fit where it is the same.</summary>
internal sealed record Length(string Text)
{
    /// <summary>The axis of time: the length of <c>x</c>.</summary>
    public static Length Time { get; } = new("x.Length");

    /// <summary>The axis of features: the length of <c>w</c>, at least 2.</summary>
    public static Length Features { get; } = new("w.Length");

    /// <summary>The integer parameter <c>n</c>, from 1 to 4.</summary>
    public static Length Count { get; } = new("n");

    public static Length Two { get; } = new("2");

    public static Length Three { get; } = new("3");

    /// <summary>Whether index 1 is sure to exist.</summary>
    public bool IsTwoAtLeast => this == Features || this == Two || this == Three;
}

/// <param name="Rows">The length of the leading axis.</param>
/// <param name="Columns">The length of a matrix's second axis; the axis that indices are of.</param>
internal sealed record Kind(Basic Basic, Length? Rows = null, Length? Columns = null)
{
    public static Kind Real { get; } = new(Basic.Real);

    public static Kind Int { get; } = new(Basic.Int);

    public static Kind Bool { get; } = new(Basic.Bool);

    public static Kind Tuple { get; } = new(Basic.Tuple);

    public static Kind Record { get; } = new(Basic.Record);

    public static Kind Vector(Length length) => new(Basic.Vector, length);

    public static Kind Matrix(Length rows, Length columns) => new(Basic.Matrix, rows, columns);

    public bool IsTensor => Basic is Basic.Vector or Basic.Matrix;

    public string CSharp => Basic switch
    {
        Basic.Real => "REAL",
        Basic.Int => "int",
        Basic.Bool => "bool",
        Basic.Vector => "Tensor1D<REAL>",
        Basic.Matrix => "Tensor2D<REAL>",
        Basic.Indices => "Tensor1D<int>",
        Basic.Flags => "Tensor1D<bool>",
        Basic.Tuple => "(REAL A, Tensor1D<REAL> B)",
        _ => "State",
    };

    /// <summary>The parts of a tuple or record, by name.</summary>
    public IEnumerable<(string Name, Kind Kind)> Parts => Basic switch
    {
        Basic.Tuple => [("A", Real), ("B", Vector(Length.Features))],
        Basic.Record => [("P", Real), ("Q", Vector(Length.Features)), ("N", Int)],
        _ => [],
    };
}
