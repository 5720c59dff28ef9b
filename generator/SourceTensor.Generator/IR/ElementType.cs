using System;

namespace SourceTensor.Generator.IR;

/// <summary>What a scalar or an element of a tensor is.</summary>
internal enum ElementType
{
    Boolean,
    Int32,
    Int64,
    Float32,
    Float64,
}

internal static class ElementTypes
{
    public static bool IsFloating(this ElementType type) => type is ElementType.Float32 or ElementType.Float64;

    public static bool IsInteger(this ElementType type) => type is ElementType.Int32 or ElementType.Int64;

    /// <summary>The C# keyword.</summary>
    public static string Keyword(this ElementType type) => type switch
    {
        ElementType.Boolean => "bool",
        ElementType.Int32 => "int",
        ElementType.Int64 => "long",
        ElementType.Float32 => "float",
        ElementType.Float64 => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The short name used in printed IR.</summary>
    public static string Abbreviation(this ElementType type) => type switch
    {
        ElementType.Boolean => "bool",
        ElementType.Int32 => "i32",
        ElementType.Int64 => "i64",
        ElementType.Float32 => "f32",
        ElementType.Float64 => "f64",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>What an element takes in memory, in bytes.</summary>
    public static int Size(this ElementType element) => element switch
    {
        ElementType.Boolean => 1,
        ElementType.Int32 or ElementType.Float32 => 4,
        _ => 8,
    };
}
