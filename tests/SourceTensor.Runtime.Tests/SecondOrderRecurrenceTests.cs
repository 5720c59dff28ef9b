using System;
using System.Linq;
using System.Runtime.Intrinsics;
using SourceTensor.CompilerServices;
using Xunit;

namespace SourceTensor.Runtime.Tests;

/// <summary>
/// Recurrences of two lags in lanes of every width and in both directions against exact arithmetic, and what a number was a step before. Run with
/// <c>DOTNET_EnableAVX512=0</c> and <c>DOTNET_EnableAVX2=0</c> too, other instructions are tested.
/// </summary>
public sealed class SecondOrderRecurrenceTests
{
    private const int Steps = 48;

    private static readonly double s_largest = Math.ScaleB(1, 120);
    private static readonly double s_smallest = Math.ScaleB(1, -120);

    /// <summary>What a step multiplies with.</summary>
    private sealed record Factors(double Own, double Lag, double Kept);

    /// <summary>The states and lags before each step and the states after it, in the order of the steps, the last ones, and whether all were finite.</summary>
    private sealed record Run(double[] Before, double[] LagBefore, double[] After, double State, double Lag, bool IsFinite);

    public static TheoryData<int, bool> Widths => new() { { 128, false }, { 256, false }, { 512, false }, { 128, true }, { 256, true }, { 512, true } };

    [Theory]
    [MemberData(nameof(Widths))]
    public void States_are_within_the_bound(int width, bool isBackward)
    {
        var random = new Random(7);
        Factors[] all =
        [
            new(0.6, 0.3, 1), new(0.6, 1, 0.3), new(1.2, -0.7, 1), new(-0.4, 1, 0.5), new(0.9, 0, 1), new(0.9, 1, 0), new(0, 0.8, 1), new(0, 1, -0.8),
            new(1, 1, 1), new(2, -1, 1), new(1e-3, 1e-5, 1), new(-1.5, 0.25, -1), new(0.5, 3, 0.125), new(s_smallest, s_smallest, 1), new(0.5, 0.5, 1), new(0, 0, 1),
        ];
        foreach (var factors in all)
        {
            var offsets = Enumerable.Range(0, Steps).Select(_ => (random.NextDouble() * 4) - 2).ToArray();
            var run = Of(width, isBackward, factors, 0.75, -1.25, offsets);
            Assert.True(run.IsFinite);
            Assert.Equal(0.75, run.Before[0]);
            Assert.Equal(run.After[..^1], run.Before[1..]);
            Assert.Equal(run.After[^1], run.State);
            Assert.Equal(-1.25, run.LagBefore[0]);
            Assert.Equal(run.Before[..^1].Select(state => factors.Kept * state), run.LagBefore[1..]);
            Assert.Equal(factors.Kept * run.After[^2], run.Lag);
            Within(factors, 0.75, -1.25, offsets, run.After);
        }
    }

    /// <summary>Few steps, with factors so large that their powers just do not overflow.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void The_largest_factors_have_powers(int width, bool isBackward)
    {
        foreach (var factors in new Factors[] { new(s_largest, s_largest, 1), new(-s_largest, 1, s_largest), new(s_largest, -s_largest, 1), new(0, s_largest, 1) })
        {
            var offsets = new double[width / 64];
            offsets[0] = 1;
            var run = Of(width, isBackward, factors, 0, 0, offsets);
            Assert.True(run.IsFinite);
            Within(factors, 0, 0, offsets, run.After);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_is_not_finite_is_seen_wherever_it_is(int width, bool isBackward)
    {
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            foreach (var factors in new Factors[] { new(0.5, 0.25, 1), new(-0.5, 1, 0.25), new(0, 0, 1) })
            {
                for (var place = -2; place < Steps; place++)
                {
                    var offsets = Enumerable.Range(0, Steps).Select(i => i == place ? value : 0.5 * i).ToArray();
                    var run = Of(width, isBackward, factors, place == -1 ? value : 1, place == -2 ? value : 1, offsets);
                    Assert.False(run.IsFinite, FormattableString.Invariant($"{value} at {place}, with {factors}"));
                }
            }
        }
    }

    /// <summary>Sums within the vector that overflow where the states do not, and states that do.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void What_overflows_is_seen(int width, bool isBackward)
    {
        var offsets = new double[Steps];
        for (var place = 0; place < Steps - 1; place++)
        {
            Array.Clear(offsets);
            (offsets[place], offsets[place + 1]) = (double.MaxValue, double.MaxValue);
            Assert.False(Of(width, isBackward, new(1, -0.5, 1), 0, 0, offsets).IsFinite, FormattableString.Invariant($"at {place}"));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_delay_is_what_was_a_step_before(int width, bool isBackward)
    {
        double[] values = [.. Enumerable.Range(0, Steps).Select(i => 0.5 + i)];
        var inMemory = isBackward ? values.Reverse().ToArray() : values;
        var before = new double[Steps];
        var state = width switch
        {
            128 => Delayed128(isBackward, inMemory, before),
            256 => Delayed256(isBackward, inMemory, before),
            _ => Delayed512(isBackward, inMemory, before),
        };
        Assert.Equal([-1, .. values[..^1]], isBackward ? before.Reverse() : before);
        Assert.Equal(values[^1], state);
    }

    /// <summary>|computed − exact| ≤ Σ (2 (t − k) + 30) ε |r|ₜ₋ₖ |offsetₖ|, where |r| is the response of the absolute values, without any rounding in between.</summary>
    private static void Within(Factors factors, double start, double lagAtStart, double[] offsets, double[] states)
    {
        var epsilon = Math.ScaleB(1, -52);
        var (exact, lag) = (Dyadic.Of(start), Dyadic.Of(lagAtStart));
        double[] inputs = [Math.Abs(start), Math.Abs(factors.Lag * lagAtStart), .. offsets.Select(Math.Abs)];
        var responses = new double[offsets.Length + 2];
        for (var i = 0; i < responses.Length; i++)
        {
            responses[i] = i == 0 ? 1 : (Math.Abs(factors.Own) * responses[i - 1]) + (i == 1 ? 0 : Math.Abs(factors.Lag * factors.Kept) * responses[i - 2]);
        }

        for (var t = 0; t < states.Length; t++)
        {
            (exact, lag) = ((Dyadic.Of(factors.Own) * exact) + (Dyadic.Of(factors.Lag) * lag) + Dyadic.Of(offsets[t]), Dyadic.Of(factors.Kept) * exact);
            // The state at the start is an offset of the step before the first one, the lag one of the first.
            var bound = ((2 * (t + 1)) + 30) * responses[t + 1] * inputs[0] + ((2 * t) + 30) * responses[t] * inputs[1];
            for (var k = 0; k <= t; k++)
            {
                bound += ((2 * (t - k)) + 30) * responses[t - k] * inputs[k + 2];
            }

            var error = Math.Abs((exact + Dyadic.Of(-states[t])).ToDouble());
            Assert.True(error <= (bound * epsilon) + double.Epsilon, FormattableString.Invariant($"{factors}, step {t}: {error} > {bound * epsilon}"));
        }
    }

    private static Run Of(int width, bool isBackward, Factors factors, double start, double lag, double[] offsets)
    {
        var inMemory = isBackward ? offsets.Reverse().ToArray() : offsets;
        var (before, lagBefore, after) = (new double[offsets.Length], new double[offsets.Length], new double[offsets.Length]);
        var (state, last, isFinite) = width switch
        {
            128 => Recurrence128(isBackward, factors, start, lag, inMemory, before, lagBefore, after),
            256 => Recurrence256(isBackward, factors, start, lag, inMemory, before, lagBefore, after),
            _ => Recurrence512(isBackward, factors, start, lag, inMemory, before, lagBefore, after),
        };
        return isBackward ? new Run([.. before.Reverse()], [.. lagBefore.Reverse()], [.. after.Reverse()], state, last, isFinite) : new Run(before, lagBefore, after, state, last, isFinite);
    }

    /// <summary>Where each vector begins, in the order of the steps.</summary>
    private static int[] Places(int lanes, int length, bool isBackward)
    {
        Assert.Equal(0, length % lanes);
        var places = Enumerable.Range(0, length / lanes).Select(i => i * lanes);
        return [.. isBackward ? places.Reverse() : places];
    }

    private static (double State, double Lag, bool IsFinite) Recurrence128(bool isBackward, Factors factors, double start, double lag, double[] offsets, double[] before, double[] lagBefore, double[] after)
    {
        var powers = isBackward ? SecondOrderPowers128.Backward(factors.Own, factors.Lag, factors.Kept) : SecondOrderPowers128.Of(factors.Own, factors.Lag, factors.Kept);
        var steps = SecondOrderRecurrence128.From(start, lag);
        foreach (var place in Places(Vector128<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector128.Create(offsets, place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.LagBefore.CopyTo(lagBefore, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.Lag, steps.IsFinite);
    }

    private static double Delayed128(bool isBackward, double[] values, double[] before)
    {
        var steps = Delay128.From(-1);
        foreach (var place in Places(Vector128<double>.Count, values.Length, isBackward))
        {
            var lanes = Vector128.Create(values, place);
            steps = isBackward ? steps.Back(lanes) : steps.Next(lanes);
            steps.Before.CopyTo(before, place);
        }

        return steps.State;
    }

    private static (double State, double Lag, bool IsFinite) Recurrence256(bool isBackward, Factors factors, double start, double lag, double[] offsets, double[] before, double[] lagBefore, double[] after)
    {
        var powers = isBackward ? SecondOrderPowers256.Backward(factors.Own, factors.Lag, factors.Kept) : SecondOrderPowers256.Of(factors.Own, factors.Lag, factors.Kept);
        var steps = SecondOrderRecurrence256.From(start, lag);
        foreach (var place in Places(Vector256<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector256.Create(offsets, place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.LagBefore.CopyTo(lagBefore, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.Lag, steps.IsFinite);
    }

    private static double Delayed256(bool isBackward, double[] values, double[] before)
    {
        var steps = Delay256.From(-1);
        foreach (var place in Places(Vector256<double>.Count, values.Length, isBackward))
        {
            var lanes = Vector256.Create(values, place);
            steps = isBackward ? steps.Back(lanes) : steps.Next(lanes);
            steps.Before.CopyTo(before, place);
        }

        return steps.State;
    }

    private static (double State, double Lag, bool IsFinite) Recurrence512(bool isBackward, Factors factors, double start, double lag, double[] offsets, double[] before, double[] lagBefore, double[] after)
    {
        var powers = isBackward ? SecondOrderPowers512.Backward(factors.Own, factors.Lag, factors.Kept) : SecondOrderPowers512.Of(factors.Own, factors.Lag, factors.Kept);
        var steps = SecondOrderRecurrence512.From(start, lag);
        foreach (var place in Places(Vector512<double>.Count, offsets.Length, isBackward))
        {
            var values = Vector512.Create(offsets, place);
            steps = isBackward ? steps.Back(powers, values) : steps.Next(powers, values);
            steps.Before.CopyTo(before, place);
            steps.LagBefore.CopyTo(lagBefore, place);
            steps.After.CopyTo(after, place);
        }

        return (steps.State, steps.Lag, steps.IsFinite);
    }

    private static double Delayed512(bool isBackward, double[] values, double[] before)
    {
        var steps = Delay512.From(-1);
        foreach (var place in Places(Vector512<double>.Count, values.Length, isBackward))
        {
            var lanes = Vector512.Create(values, place);
            steps = isBackward ? steps.Back(lanes) : steps.Next(lanes);
            steps.Before.CopyTo(before, place);
        }

        return steps.State;
    }
}
