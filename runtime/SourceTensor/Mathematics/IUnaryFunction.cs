namespace SourceTensor;

/// <summary>A function of one number, for <see cref="Elementwise"/> to apply to each element.</summary>
internal interface IUnaryFunction<T>
{
    static abstract T Apply(T x);
}
