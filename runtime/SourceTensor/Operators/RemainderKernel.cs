using System.Numerics;

namespace SourceTensor;

internal readonly struct RemainderKernel<T> : IElementKernel<T, T, T>
    where T : INumber<T>
{
    public static T Apply(T left, T right) => left % right;
}
