using SourceTensor;

namespace Programs;

/// <summary>Arguments for the programs: spread evenly, the same on every machine. Compiled together with each of them.</summary>
public static class Sample
{
    private static double At(int i, double low, double high) => low + ((i + 1) * 0.6180339887498949 % 1 * (high - low));

    public static Tensor1D<double> Vector(int length, double low = -1, double high = 1)
    {
        var x = Tensor1D.Zeros<double>(length);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = At(i, low, high);
        }

        return x;
    }

    public static Tensor2D<double> Matrix(int rows, int columns, double low = -1, double high = 1) =>
        new(Vector(rows * columns, low, high).Span.ToArray(), rows, columns);

    public static Tensor3D<double> Cube(int length0, int length1, int length2, double low = -1, double high = 1) =>
        new(Vector(length0 * length1 * length2, low, high).Span.ToArray(), length0, length1, length2);

    /// <summary>Integers from 0 to below the limit, each early and more than once.</summary>
    public static Tensor1D<int> Choices(int length, int limit)
    {
        var x = Tensor1D.Zeros<int>(length);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (int)At(i, 0, limit);
        }

        return x;
    }

    public static Tensor2D<int> Choices(int rows, int columns, int limit) => new(Choices(rows * columns, limit).Span.ToArray(), rows, columns);
}
