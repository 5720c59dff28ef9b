namespace SourceTensor;

/// <summary>A function of two numbers, for <see cref="Elementwise"/> to apply to each pair of elements.</summary>
internal interface IBinaryFunction<T>
{
    static abstract T Apply(T x, T y);
}
