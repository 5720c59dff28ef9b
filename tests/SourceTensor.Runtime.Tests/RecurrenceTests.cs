using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>
/// Recurrences in lanes of every width, in both directions and both types, against exact arithmetic. Run with <c>DOTNET_EnableAVX512=0</c> and
/// <c>DOTNET_EnableAVX2=0</c> too, other instructions are tested.
/// </summary>
public sealed class RecurrenceTests
{
    private const int Vectors = 6;

    /// <summary>The states before and after each step, in the order of the steps, the last one, and whether all were finite.</summary>
    private sealed record Run(double[] Before, double[] After, double State, bool IsFinite);

    public static TheoryData<int, bool, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<int, bool, bool>();
            foreach (var width in new[] { 128, 256, 512 })
            {
                kinds.Add(width, false, false);
                kinds.Add(width, true, false);
                kinds.Add(width, false, true);
                kinds.Add(width, true, true);
            }

            return kinds;
        }
    }

    private static int Lanes(int width, bool isSingle) => width / (isSingle ? 32 : 64);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void States_are_within_the_bound(int width, bool isBackward, bool isSingle)
    {
        var random = new Random(5);
        var steps = Vectors * Lanes(width, isSingle);
        foreach (var factor in new[] { 0, 1, -1, 0.5, 0.9375, -0.8, 1.25, -1.75, 1e-3, 7.5231638452626401e-37 })
        {
            var offsets = Enumerable.Range(0, steps).Select(_ => (double)(float)((random.NextDouble() * 4) - 2)).ToArray();
            var run = Of(width, isBackward, isSingle, isSingle ? (float)factor : factor, 0.75, offsets);
            Assert.True(run.IsFinite);
            Assert.Equal(0.75, run.Before[0]);
            Assert.Equal(run.After[..^1], run.Before[1..]);
            Assert.Equal(run.After[^1], run.State);
            Within([.. offsets.Select(_ => isSingle ? (float)factor : factor)], 0.75, offsets, run.After, isSingle);
        }
    }

    public static TheoryData<int, bool> Widths => new() { { 128, false }, { 256, false }, { 512, false }, { 128, true }, { 256, true }, { 512, true } };

    [Theory]
    [MemberData(nameof(Widths))]
    public void States_are_within_the_bound_where_factors_differ(int width, bool isBackward)
    {
        var random = new Random(6);
        var steps = Vectors * Lanes(width, isSingle: false);
        foreach (var scale in new[] { 1, 0.1, 3 })
        {
            var factors = Enumerable.Range(0, steps).Select(i => i % 7 == 3 ? 0 : scale * ((random.NextDouble() * 2) - 1)).ToArray();
            var offsets = Enumerable.Range(0, steps).Select(_ => (random.NextDouble() * 4) - 2).ToArray();
            var run = Of(width, isBackward, isSingle: false, factors, 0.75, offsets);
            Assert.True(run.IsFinite);
            Assert.Equal(0.75, run.Before[0]);
            Assert.Equal(run.After[..^1], run.Before[1..]);
            Assert.Equal(run.After[^1], run.State);
            Within(factors, 0.75, offsets, run.After, isSingle: false);
        }
    }

    /// <summary>One factor, wherever it is, with which products lose digits or are infinite, and the last one with which they are not.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Factors_whose_products_lose_digits_are_seen(int width, bool isBackward)
    {
        var steps = Vectors * Lanes(width, isSingle: false);
        foreach (var (factor, isSeen) in new[] { (0, false), (-0.0, false), (Math.ScaleB(1, -120), false), (-Math.ScaleB(1, -120), false), (Math.BitDecrement(Math.ScaleB(1, -120)), true), (-1e-40, true), (double.Epsilon, true), (double.NaN, true), (double.NegativeInfinity, true) })
        {
            for (var place = 0; place < steps; place++)
            {
                double[] factors = [.. Enumerable.Range(0, steps).Select(i => i == place ? factor : 0.5)];
                Assert.True(Of(width, isBackward, isSingle: false, factors, 1, [.. factors.Select(_ => 1.0)]).IsFinite != isSeen, FormattableString.Invariant($"{factor} at {place}"));
            }
        }
    }

    /// <summary>A factor of 0 leaves the offsets, to the last bit.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_factor_of_0_leaves_the_offsets(int width, bool isBackward, bool isSingle)
    {
        var offsets = Enumerable.Range(0, Vectors * Lanes(width, isSingle)).Select(i => (double)(float)(0.1 + i)).ToArray();
        Assert.Equal(offsets, Of(width, isBackward, isSingle, 0, 1e30, offsets).After);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_not_finite_is_seen_wherever_it_is(int width, bool isBackward, bool isSingle)
    {
        var steps = Vectors * Lanes(width, isSingle);
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            foreach (var factor in new[] { 0, 0.5, -1, 1e-30 })
            {
                for (var place = -1; place < steps; place++)
                {
                    var offsets = Enumerable.Range(0, steps).Select(i => i == place ? value : 0.5 * i).ToArray();
                    Assert.False(Of(width, isBackward, isSingle, factor, place < 0 ? value : 1, offsets).IsFinite, FormattableString.Invariant($"{value} at {place}, times {factor}"));
                }
            }
        }
    }

    /// <summary>Sums within the vector that overflow where the states do not, and states that do.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_overflows_is_seen(int width, bool isBackward, bool isSingle)
    {
        var largest = isSingle ? float.MaxValue : double.MaxValue;
        var offsets = new double[Vectors * Lanes(width, isSingle)];
        for (var place = 0; place < offsets.Length - 1; place++)
        {
            Array.Clear(offsets);
            (offsets[place], offsets[place + 1]) = (largest, largest);
            Assert.False(Of(width, isBackward, isSingle, 1, 0, offsets).IsFinite, FormattableString.Invariant($"at {place}"));
        }
    }

    [Fact]
    public void Factors_have_powers_up_to_the_120th_power_of_2()
    {
        Assert.All(new[] { 0, -0.0, 1, -1, 1e-30, Math.ScaleB(1, 120), -Math.ScaleB(1, 120), Math.ScaleB(1, -120), -Math.ScaleB(1, -120) }, factor => Assert.True(KernelMath.HasPowers(factor)));
        Assert.All(
            new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, Math.BitIncrement(Math.ScaleB(1, 120)), -Math.ScaleB(1, 121), Math.BitDecrement(Math.ScaleB(1, -120)), -1e-40, double.Epsilon },
            factor => Assert.False(KernelMath.HasPowers(factor)));
        Assert.True(double.IsNormal(Math.Pow(Math.ScaleB(1, 120), 8)) && double.IsNormal(Math.Pow(Math.ScaleB(1, -120), 8)));
    }

    /// <summary>|computed − exact| ≤ (t − k + 15) ε Σ |factorᵗ⁻ᵏ offsetₖ|, and in single precision half a unit more, without any rounding in between.</summary>
    private static void Within(double[] factors, double start, double[] offsets, double[] states, bool isSingle)
    {
        var epsilon = Math.ScaleB(1, -52);
        for (var t = 0; t < states.Length; t++)
        {
            var (exact, bound) = (new Dyadic(0, 0), 0.0);
            for (var k = -1; k <= t; k++)
            {
                var term = Dyadic.Of(k < 0 ? start : offsets[k]);
                for (var i = k + 1; i <= t; i++)
                {
                    term *= Dyadic.Of(factors[i]);
                }

                exact += term;
                bound += (t - k + 15) * epsilon * Math.Abs(term.ToDouble());
            }

            bound += isSingle ? Math.ScaleB(Math.Abs(exact.ToDouble()), -24) : 0;
            var error = Math.Abs((exact + Dyadic.Of(-states[t])).ToDouble());
            Assert.True(error <= bound + double.Epsilon, FormattableString.Invariant($"factor {factors[t]}, step {t}: {error} > {bound}"));
        }
    }

    private static Run Of(int width, bool isBackward, bool isSingle, double factor, double start, double[] offsets) =>
        Of(width, isBackward, isSingle, [.. offsets.Select(_ => factor)], start, offsets);

    private static Run Of(int width, bool isBackward, bool isSingle, double[] factors, double start, double[] offsets)
    {
        var lanes = Lanes(width, isSingle);
        var inMemory = isBackward ? offsets.Reverse().ToArray() : offsets;
        var factorsInMemory = isBackward ? factors.Reverse().ToArray() : factors;
        var (before, after) = (new double[offsets.Length], new double[offsets.Length]);
        var (state, isFinite) = (width, isSingle) switch
        {
            (128, false) => Double128(isBackward, factorsInMemory, start, inMemory, before, after),
            (256, false) => Double256(isBackward, factorsInMemory, start, inMemory, before, after),
            (512, false) => Double512(isBackward, factorsInMemory, start, inMemory, before, after),
            (128, true) => Single128(isBackward, factorsInMemory, start, inMemory, before, after),
            (256, true) => Single256(isBackward, factorsInMemory, start, inMemory, before, after),
            _ => Single512(isBackward, factorsInMemory, start, inMemory, before, after),
        };
        Assert.Equal(0, offsets.Length % lanes);
        return isBackward ? new Run([.. before.Reverse()], [.. after.Reverse()], state, isFinite) : new Run(before, after, state, isFinite);
    }

    /// <summary>Where each vector begins, in the order of the steps.</summary>
    private static int[] Places(int lanes, int length, bool isBackward)
    {
        var places = Enumerable.Range(0, length / lanes).Select(i => i * lanes);
        return [.. isBackward ? places.Reverse() : places];
    }

    private static float[] Singles(double[] values) => [.. values.Select(value => (float)value)];

    private static void Copy(float[] from, double[] to, int start)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[start + i] = from[i];
        }
    }

    private static (double State, bool IsFinite) Double128(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers128.Backward(factors[0]) : Powers128.Of(factors[0]);
        var range = FactorRange128.None;
        var steps = Recurrence128.From(start);
        foreach (var place in Places(Vector128<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector128.Create(offsets, place);
            if (factors.Distinct().Count() > 1)
            {
                var different = Vector128.Create(factors, place);
                range = range.With(different);
                powers = isBackward ? Powers128.Backward(different) : Powers128.Of(different);
            }

            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.IsFinite && range.HavePowers);
    }

    private static (double State, bool IsFinite) Single128(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers128.Backward(factors[0]) : Powers128.Of(factors[0]);
        var steps = RecurrenceOfSingle128.From((float)start);
        foreach (var place in Places(Vector128<float>.Count, offsets.Length, isBackward))
        {
            var values = Vector128.Create(Singles(offsets), place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            var lanes = new float[Vector128<float>.Count];
            steps.Before.CopyTo(lanes);
            Copy(lanes, before, place);
            steps.After.CopyTo(lanes);
            Copy(lanes, after, place);
        }

        return (steps.State, steps.IsFinite);
    }

    private static (double State, bool IsFinite) Double256(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers256.Backward(factors[0]) : Powers256.Of(factors[0]);
        var range = FactorRange256.None;
        var steps = Recurrence256.From(start);
        foreach (var place in Places(Vector256<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector256.Create(offsets, place);
            if (factors.Distinct().Count() > 1)
            {
                var different = Vector256.Create(factors, place);
                range = range.With(different);
                powers = isBackward ? Powers256.Backward(different) : Powers256.Of(different);
            }

            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.IsFinite && range.HavePowers);
    }

    private static (double State, bool IsFinite) Single256(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers256.Backward(factors[0]) : Powers256.Of(factors[0]);
        var steps = RecurrenceOfSingle256.From((float)start);
        foreach (var place in Places(Vector256<float>.Count, offsets.Length, isBackward))
        {
            var values = Vector256.Create(Singles(offsets), place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            var lanes = new float[Vector256<float>.Count];
            steps.Before.CopyTo(lanes);
            Copy(lanes, before, place);
            steps.After.CopyTo(lanes);
            Copy(lanes, after, place);
        }

        return (steps.State, steps.IsFinite);
    }

    private static (double State, bool IsFinite) Double512(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers512.Backward(factors[0]) : Powers512.Of(factors[0]);
        var range = FactorRange512.None;
        var steps = Recurrence512.From(start);
        foreach (var place in Places(Vector512<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector512.Create(offsets, place);
            if (factors.Distinct().Count() > 1)
            {
                var different = Vector512.Create(factors, place);
                range = range.With(different);
                powers = isBackward ? Powers512.Backward(different) : Powers512.Of(different);
            }

            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.IsFinite && range.HavePowers);
    }

    private static (double State, bool IsFinite) Single512(bool isBackward, double[] factors, double start, double[] offsets, double[] before, double[] after)
    {
        var powers = isBackward ? Powers512.Backward(factors[0]) : Powers512.Of(factors[0]);
        var steps = RecurrenceOfSingle512.From((float)start);
        foreach (var place in Places(Vector512<float>.Count, offsets.Length, isBackward))
        {
            var values = Vector512.Create(Singles(offsets), place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            var lanes = new float[Vector512<float>.Count];
            steps.Before.CopyTo(lanes);
            Copy(lanes, before, place);
            steps.After.CopyTo(lanes);
            Copy(lanes, after, place);
        }

        return (steps.State, steps.IsFinite);
    }
}
