namespace SourceTensor.CompilerServices;

/// <summary>A small number as a type, which the JIT compiles as the constant it is.</summary>
internal interface INumberOf
{
    static abstract int Value { get; }
}

internal readonly struct One : INumberOf
{
    public static int Value => 1;
}

internal readonly struct Two : INumberOf
{
    public static int Value => 2;
}

internal readonly struct Three : INumberOf
{
    public static int Value => 3;
}

internal readonly struct Four : INumberOf
{
    public static int Value => 4;
}

internal readonly struct Five : INumberOf
{
    public static int Value => 5;
}

internal readonly struct Six : INumberOf
{
    public static int Value => 6;
}

internal readonly struct Seven : INumberOf
{
    public static int Value => 7;
}

internal readonly struct Eight : INumberOf
{
    public static int Value => 8;
}
