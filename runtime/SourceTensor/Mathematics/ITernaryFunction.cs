namespace SourceTensor;

/// <summary>A function of three numbers, for <see cref="Elementwise"/> to apply to the elements at each place.</summary>
internal interface ITernaryFunction<T>
{
    static abstract T Apply(T x, T y, T z);
}
