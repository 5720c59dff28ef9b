using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor.Generator.Tests;

/// <summary>What a state is: how it begins, goes on, and becomes one number.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Initial">Made of the parameters <c>a</c> and <c>start</c>.</param>
/// <param name="Next">Made of the state <c>s</c>, the item <c>v</c> and <c>a</c>.</param>
/// <param name="Measure">One number of the state <c>s</c>.</param>
/// <param name="Trace">One number of what a scan <c>r</c> went through.</param>
internal sealed record StateKind(string Name, string Type, string Initial, string Next, string Measure, string Trace);

/// <summary>One way to write a recurrence: the statements of a function of <c>x</c>, <c>a</c> and <c>start</c>.</summary>
/// <param name="Code">
/// With the names of the kind's functions: <c>Begin(a, start)</c>, <c>Next(s, v, a)</c>, <c>Measure(s)</c>, and <c>STATE</c> and <c>TRACE(r)</c>.
/// </param>
/// <param name="Lengths">How long the sequence <c>x</c> is.</param>
internal sealed record ScanFeature(string Name, string Code, params int[] Lengths);

/// <summary>A kind of member, and how one is declared.</summary>
internal sealed record ModeOfMember(string Name, Func<string, string, string, string> Declaration);

/// <summary>Features of scans × kinds of state × precision × what is differentiated by × modes, written out as one program.</summary>
internal static class ScanMatrix
{
    public static IReadOnlyList<StateKind> Kinds { get; } =
    [
        new("Scalar", "REAL", "a + start[0]", "Tanh(a * s + v)", "s * s", "Sum(Square(r.States))"),
        new("Vector", "Tensor1D<REAL>", "start * a", "Tanh(a * s + v) * s[0]", "Dot(s, s)", "Sum(Square(r.States))"),
        new("Matrix", "Tensor2D<REAL>", "Outer(start, start) * a", "Tanh(a * s + v)", "Sum(s * s)", "Sum(Square(r.States))"),
        new("Tuple", "(REAL P, Tensor1D<REAL> Q)", "(a, start)", "(Tanh(a * s.P + v * s.Q[1]), s.Q * a + s.P)", "s.P + Dot(s.Q, s.Q)", "Sum(r.Stack(s => s.P)) + Sum(Square(r.Stack(s => s.Q)))"),
        new("Record", "Pair", "new Pair(a * start[1], start[0], 3)", "new Pair(Sin(s.P + v), s.Q * a + s.P, s.N + 1)", "s.P * s.Q + s.N", "Sum(r.Stack(s => s.P)) + Sum(Square(r.Stack(s => s.Q)))"),
    ];

    public static IReadOnlyList<ScanFeature> Features { get; } =
    [
        new("Final", "return Measure(Scan(x, Begin(a, start), (s, v) => Next(s, v, a)).Final);", 4, 0, 1),
        new("States", "var r = Scan(x, Begin(a, start), (s, v) => Next(s, v, a)); return TRACE;", 4, 0),
        new("Reverse", "var r = Scan(x, Begin(a, start), (s, v) => Next(s, v, a), reverse: true); return TRACE + Measure(r.Final);", 4, 1),
        new("Outputs", "var r = Scan(x, Begin(a, start), (s, v) => (Next(s, v, a), Measure(s) * v)); return Sum(Square(r.Outputs)) + Measure(r.Final);", 4, 0),
        new("Sequences", "return Measure(Scan((x, Steps(x.Length), x * a), Begin(a, start), (s, v, t, w) => Next(s, v * t + w, a)).Final);", 4, 0),
        new("Shifted", "return Measure(Scan((x[..^1], x[1..]), Begin(a, start), (s, v, w) => Next(s, v * w, a)).Final);", 5, 1),
        new("TwoBack", "var r = Scan(x, Past(Begin(a, start), Next(Begin(a, start), a, a)), (s, v) => Next(s[^1], v * Measure(s[^2]), a)); return TRACE + Measure(r.Final);", 4, 0, 1),
        new("For", "var s = Begin(a, start); var total = a; for (var t = 0; t < x.Length; t++) { s = Next(s, x[t], a); total += Measure(s) * x[t]; } return total;", 4, 0, 1),
        new("Down", "var s = Begin(a, start); for (var t = x.Length - 1; t > 0; t--) { s = Next(s, x[t] * x[t - 1], a); } return Measure(s);", 4, 0),
        new("Nested", "var s = Begin(a, start); for (var t = 0; t < x.Length; t++) { s = Scan(x[..t], s, (r, v) => Next(r, v, a)).Final; } return Measure(s);", 3, 0),
        new("While", "var s = Begin(a, start); var t = 0; while (t < x.Length && Measure(s) < 4) { s = Next(s, x[t], a); t++; } return Measure(s) + t;", 4, 0),
        new("Break", "var s = Begin(a, start); var total = a; for (var t = 0; t < x.Length; t++) { if (total > 3) { break; } s = Next(s, x[t], a); total += Measure(s); } return total;", 5, 0),
        new("Skip", "var s = Begin(a, start); for (var t = 0; t < x.Length; t++) { if (x[t] < 0) { continue; } s = Next(s, x[t], a); } return Measure(s);", 5, 0),
        new("InIf", "if (a > 0) { return Measure(Scan(x, Begin(a, start), (s, v) => Next(s, v, a)).Final); } return a;", 3, 0),
        new("AsNeeded", "return Measure(ScanWhile((S: Begin(a, start), K: 0), q => q.K < x.Length, q => (Next(q.S, x[q.K], a), q.K + 1), maxSteps: 9).Final.S);", 4, 0),
        new("Written", "var s = Begin(a, start); var y = Tensor1D.Filled(x.Length + 1, a); for (var t = 0; t < x.Length; t++) { s = Next(s, y[t] * x[t], a); y[t + 1] = Measure(s); } return Sum(Square(y[1..])) + Dot(y, y);", 4, 0),
    ];

    public static IReadOnlyList<string> Reals { get; } = ["double", "float"];

    /// <summary>The parameters that a gradient is taken by, and their types.</summary>
    public static IReadOnlyList<(string Name, string[] Parameters)> Subsets { get; } =
        [("All", ["x", "a", "start"]), ("Sequence", ["x"]), ("Captured", ["a"]), ("Initial", ["start"])];

    public static IReadOnlyList<ModeOfMember> Modes { get; } =
    [
        new("Forward", (function, real, wrt) => $"[Gradient(nameof({function}), Mode = DerivativeMode.Forward)] public static partial ({real} Value, {wrt}) NAME(PARAMETERS);"),
        new("Gradient", (function, real, wrt) => $"[Gradient(nameof({function}), Mode = DerivativeMode.Reverse)] public static partial ({real} Value, {wrt}) NAME(PARAMETERS);"),
        new("Checkpoint", (function, real, wrt) => $"[Gradient(nameof({function}), Mode = DerivativeMode.Reverse, Checkpoint = true)] public static partial ({real} Value, {wrt}) NAME(PARAMETERS);"),
    ];

    /// <summary>A class for each precision and kind.</summary>
    public static string[] Sources() => [.. Reals.SelectMany(real => Kinds.Select(kind => Class(real, kind)))];

    public static string ClassName(string real, StateKind kind) => $"{kind.Name}Of{real}";

    private static string Class(string real, StateKind kind) => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class {{ClassName(real, kind)}}
        {
            public readonly record struct Pair({{real}} P, {{real}} Q, int N);

            private static {{kind.Type}} Begin(REAL a, Tensor1D<REAL> start) => {{kind.Initial}};

            private static {{kind.Type}} Next({{kind.Type}} s, REAL v, REAL a) => {{kind.Next}};

            private static REAL Measure({{kind.Type}} s) => {{kind.Measure}};

        {{string.Join("\n", Features.Select((feature, i) => Members(feature, real, i + Kinds.ToList().IndexOf(kind))))}}
        }
        """.Replace("TRACE", kind.Trace, StringComparison.Ordinal).Replace("REAL", real, StringComparison.Ordinal);

    // Each function gets one gradient by everything and, in double precision, one by a part, another for each.
    private static string Members(ScanFeature feature, string real, int number)
    {
        const string Parameters = "Tensor1D<REAL> x, REAL a, Tensor1D<REAL> start";
        var subsets = real == "double" ? [Subsets[0], Subsets[1 + (number % (Subsets.Count - 1))]] : Subsets.Take(1);
        var declarations = subsets.Select((subset, i) =>
        {
            var wrt = string.Join(", ", subset.Parameters.Select(parameter => $"{(parameter == "a" ? "REAL" : "Tensor1D<REAL>")} {char.ToUpperInvariant(parameter[0])}{parameter[1..]}"));
            var mode = Modes[(number + i) % Modes.Count];

            // A tuple of one is no tuple: the value stands beside it.
            return mode.Declaration(feature.Name, real, wrt).Replace("NAME", $"{feature.Name}{mode.Name}By{subset.Name}", StringComparison.Ordinal).Replace("PARAMETERS", Parameters, StringComparison.Ordinal);
        });
        return $"[TensorFunction(Defaults = false)] public static REAL {feature.Name}({Parameters}) {{ {feature.Code} }}\n"
            + $"[Compiled(nameof({feature.Name}))] public static partial REAL {feature.Name}Compiled({Parameters});\n"
            + string.Join("\n", declarations);
    }
}
