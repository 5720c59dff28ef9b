using System;
using System.Diagnostics;
using System.Runtime.Intrinsics;
using NativeAot;
using SourceTensor;

// The gradient of a learner's log-likelihood as soon as the process runs: compiled ahead of time, nothing is compiled at run time.
// With --times, how long it took since Main began, and how long later calls take: run with the JIT, it shows what its first calls cost.
//   0  the gradient is what it should be      1  it is not      2  wrong arguments
var begin = Stopwatch.GetTimestamp();
if (args is not ([] or ["--times"]))
{
    Console.Error.WriteLine("usage: NativeAot [--times]");
    return 2;
}

const int Trials = 100;
var choices = Tensor1D.Zeros<int>(Trials);
var rewards = Tensor1D.Zeros<double>(Trials);
for (var t = 0; t < Trials; t++)
{
    choices[t] = (int)((((t * 1103515245L) + 12345) % (1L << 31)) >> 16) & 1;
    rewards[t] = Math.Sin((0.7 * t) + 0.3) + (choices[t] - 0.5);
}

var value = Learner.LogLikelihoodGradient(0.3, 1.5, choices, rewards, out var alpha, out var beta);
var first = Stopwatch.GetElapsedTime(begin);
Console.WriteLine(FormattableString.Invariant($"{value:F9} {alpha:F9} {beta:F9}"));
if (args.Length > 0)
{
    var workspace = new TensorWorkspace();
    var (second, third, fourth) = (Call(), Call(), Call());

    // Until the JIT has compiled again whatever it will.
    var settled = double.PositiveInfinity;
    while (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMilliseconds(500))
    {
        settled = Math.Min(settled, Call());
    }

    var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
    Console.WriteLine(FormattableString.Invariant(
        $"vectors of {width} bits; first after {first.TotalMilliseconds:F2} ms; in µs the second {second:F2}, third {third:F2}, fourth {fourth:F2}, settled {settled:F2}"));

    double Call()
    {
        var start = Stopwatch.GetTimestamp();
        Learner.LogLikelihoodGradient(0.3, 1.5, choices, rewards, out _, out _, workspace);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}

// Published with the model's other checks; see docs/performance.md.
return Math.Abs(value + 95.86128319749986) < 1e-8 && Math.Abs(alpha + 25.53700824054001) < 1e-8 && Math.Abs(beta + 31.737714707421052) < 1e-8 ? 0 : 1;
