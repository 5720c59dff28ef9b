using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Hashes and random numbers made of integers that wrap around, longs beyond the digits of a double among them.</summary>
public static partial class Hashing
{
    private const uint UnsignedOffset = 2166136261;
    private const int Offset = unchecked((int)UnsignedOffset), Prime = 16777619;
    private const long Multiplier = 6364136223846793005, Increment = 1442695040888963407;

    /// <summary>FNV-1a over the elements.</summary>
    [TensorFunction]
    public static int Hash(Tensor1D<int> values)
    {
        var hash = Offset;
        for (var i = 0; i < values.Length; i++)
        {
            hash ^= values[i];
            hash *= Prime;
        }

        return hash ^ hash >>> 16;
    }

    /// <summary>A linear congruential generator of 64 bits; the trace of its states.</summary>
    [TensorFunction]
    public static Tensor1D<long> States(long seed, int count)
    {
        var state = seed;
        var states = Tensor1D.Zeros<long>(count);
        for (var i = 0; i < count; i++)
        {
            state = state * Multiplier + Increment;
            states[i] = state;
        }

        return states;
    }

    /// <summary>Simulated noise, drawn inside the model; the generator carries no gradient.</summary>
    [TensorFunction]
    public static double Noisy(double scale, [Data] Tensor1D<double> x, long seed)
    {
        var state = seed;
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            var uniform = (state >>> 11) * (1.0 / (1L << 53));
            total += Square(x[i] + scale * (uniform - 0.5));
        }

        return total;
    }

    /// <summary>Bits of an index in reverse order, as a fast Fourier transform visits its input.</summary>
    [TensorFunction]
    public static Tensor1D<int> Reversed(int bits, int count)
    {
        var result = Tensor1D.Zeros<int>(count);
        for (var i = 0; i < count; i++)
        {
            var (rest, reversed) = (i, 0);
            for (var b = 0; b < bits; b++)
            {
                reversed = reversed << 1 | rest & 1;
                rest >>= 1;
            }

            result[i] = reversed;
        }

        return result;
    }

    /// <summary>Which element of a table a key falls on.</summary>
    [TensorFunction]
    public static double Bucketed(Tensor1D<double> table, Tensor1D<long> keys)
    {
        var total = 0.0;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(((keys[i] % table.Length) + table.Length) % table.Length);
            total += table[slot] * table[slot];
        }

        return total;
    }

    public static object[][] HashInputs() => [[Choices(9, 200)], [(Tensor1D<int>)[int.MinValue, -1, int.MaxValue]], [(Tensor1D<int>)[]]];

    public static object[][] StatesInputs() => [[1L, 9], [long.MinValue, 3], [(1L << 53) + 1, 1], [7L, 0]];

    public static object[][] NoisyInputs() => [[0.7, Vector(6), 88172645463325252L], [0.7, Vector(6), -5L], [0.7, Vector(0), 1L]];

    public static object[][] ReversedInputs() => [[4, 16], [3, 8], [0, 2]];

    public static object[][] BucketedInputs() => [[Vector(5), (Tensor1D<long>)[3, -1, (1L << 60) + 7, long.MinValue, 0]], [Vector(1), (Tensor1D<long>)[5]]];
}
