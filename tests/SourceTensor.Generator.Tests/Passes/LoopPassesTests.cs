using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Optimizations of loops are at work where they should be and not where they must not, and what they rely on is tested.</summary>
public sealed class LoopPassesTests
{
    private const string Learning = """
        var q = Tensor1D.Filled(2, 0.5);
        var total = 0.0;
        for (var t = 0; t < choices.Length; t++)
        {
            total += LogSoftMax(beta * q)[choices[t]];
            q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
        }

        return total;
        """;

    private const string LearningParameters = "double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards";

    private const string Pooled =
        "Tensor1D<double> a, Tensor1D<int> g, Tensor2D<double> x|var sum = 0.0; for (var p = 0; p < g.Length; p++) { var s = 0.0; for (var t = 0; t < x.Rows; t++) { s = a[g[p]] * s + x[t, p]; } sum += s; } return sum;";

    private const string Pair =
        "double a, Tensor1D<double> x|var s = 0.3; var r = 0.1; var sum = 0.0; foreach (var v in x) { sum += Exp(s - r); (s, r) = (a * s * (v - s), a * r * (v + r)); } return sum;";

    private const string Chosen =
        "Tensor1D<double> a, Tensor2D<int> c, Tensor2D<double> x|var sum = 0.0; for (var p = 0; p < a.Length; p++) { var s = 0.0; for (var t = 0; t < c.Rows; t++) { var changed = s + a[p] * (x[t, p] - s); s = c[t, p] == 0 ? changed : s; } sum += s; } return sum;";

    /// <summary>A vector that steps multiply by a matrix, and what else they do with it.</summary>
    private const string Smoothing = "Tensor1D<double> x, Tensor2D<double> a, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(s, a); $; } return Sum(s);";

    private const string Learner = "double a, Tensor1D<int> c, Tensor1D<double> x|if (x.Length != c.Length) throw new ArgumentException(); var q = 0.5; var total = 0.0; for (var t = 0; t < c.Length; t++) { var p = Sigmoid(q); $ q += a * (x[t] - q); } return total;";

    private const string Nested = "Tensor1D<double> a, int n|var total = 0.0; foreach (var v in a) { var s = 1.0; for (var t = 0; t < n; t++) { s = Math.Asinh(s * v); $; } } return total;";

    private const string Hot = "Tensor1D<double> x, Tensor2D<double> a, Tensor1D<int> h, int k, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(s, a); s = s / Sum(s); s = s + $; } return Sum(s);";

    /// <summary>A body, and what is to be seen of an optimization in the emitted code.</summary>
    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "UnrollSmallTensors", LearningParameters + "|" + Learning, "q0", true },
        { "UnrollSmallTensors, of more elements than are worth it", LearningParameters + "|" + Learning.Replace("Filled(2,", "Filled(5,", StringComparison.Ordinal), "q0", false },
        { "SplitScans", LearningParameters + "|" + Learning, "exponential.Exp", true },
        { "SplitScans, where the next step waits for it", "double x, int n|var s = x; for (var t = 0; t < n; t++) { s = Math.Exp(-s); } return s;", "LaneMath", false },
        { "SplitScans, where nothing expensive could leave", "double x, Tensor1D<double> y|var s = x; var sum = 0.0; foreach (var v in y) { s = s * s * v; sum += s; } return sum;", "Lanes", false },
        { "SplitScans, of a loop that only adds up", "Tensor1D<double> x, Tensor1D<double> y|var sum = 0.0; for (var i = 0; i < x.Length; i++) { sum += x[i] * y[i]; } return sum;", "sumLanes +=", true },
        { "SplitScans, of a loop that only adds up, in another one", "Tensor1D<double> b, Tensor2D<double> x|var most = 0.0; for (var i = 0; i < x.Rows; i++) { var sum = 1.0; for (var j = 0; j < b.Length; j++) { sum += x[i, j] * b[j]; } most = Math.Max(most, sum * most); } return most;", "sumLanes +=", true },
        { "SplitScans, of a loop that adds up what has a state", "Tensor1D<double> x|var sum = 0.0; var s = 1.0; foreach (var v in x) { s = 1 / (s + v); sum += s; } return sum;", "sumLanes +=", false },
        { "SplitScans, of a loop that only adds up the same", "double x, int n|var sum = 0.0; for (var i = 0; i < n; i++) { sum += x; } return sum;", "sumLanes +=", false },
        { "AffineStates", "double a, Tensor1D<double> x|var s = 0.0; foreach (var v in x) { s = s + a * (v - s); } return s;", "MultiplyAddEstimate", true },
        { "AffineStates, of a product of the state with itself", "double a, Tensor1D<double> x|var s = 0.0; foreach (var v in x) { s = s + a * (v - s * s); } return s;", "MultiplyAddEstimate", false },
        { "AffineStates, divided by what may be tiny", "Tensor1D<double> x|var s = 0.0; foreach (var v in x) { s = s / v + 1; } return s;", "MultiplyAddEstimate", false },
        { "AffineStates, divided by integers", "double m, int n|var s = 1.0; for (var i = 0; i < n; i++) { s = s / (i + 1) + m; } return s;", "MultiplyAddEstimate", true },
        { "ShareLogistics", "Tensor1D<double> x|return Sum(Sigmoid(x) * LogSigmoid(-x));", ".Sigmoid(", false },
        { "ShareLogistics, of two numbers", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Sigmoid(x) * LogSigmoid(y));", ".Sigmoid(", true },
        { "LogProducts", "Tensor1D<double> x|return Sum(Log(x));", "LogProduct", true },
        { "LogProducts, of the sums of three exponentials of which one is 1", LearningParameters + "|" + Learning.Replace("Filled(2,", "Filled(3,", StringComparison.Ordinal).Replace("(beta * q)[choices[t]]", "(beta * q)[1]", StringComparison.Ordinal), "BoundedLogProduct.One", true },
        { "LogProducts, of sums of two exponentials that may both be small", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Log(Exp(-Square(x)) + Exp(-Square(y))));", "BoundedLogProduct.One", false },
        { "LogProducts, of numbers from 1 to 2", LearningParameters + "|" + Learning, "BoundedLogProduct.One", true },
        { "LogProducts, of numbers that may be larger", "Tensor1D<double> x|return Sum(LogP1(Exp(x)) + LogP1(x * x));", "BoundedLogProduct.One", false },
        { "LogProducts, times a number behind", "Tensor1D<double> x, double a|return Sum(Log(x) * a);", ".Times(", true },
        { "LogProducts, times what differs", "Tensor1D<double> x|return Sum(x * Log(x));", ".Times(", false },
        { "Recurrences", "double a, Tensor1D<double> x|var s = 0.0; var sum = 0.0; foreach (var v in x) { s = a * s + v; sum += s * s; } return sum;", "Recurrence.From", true },
        { "Recurrences, in single precision", "float a, Tensor1D<float> x|var s = 0f; var sum = 0f; foreach (var v in x) { s = a * s + v; sum += s * s; } return sum;", "RecurrenceOfSingle.From", true },
        { "Recurrences, whose factor differs from step to step", "Tensor1D<double> x|var s = 0.0; var sum = 0.0; foreach (var v in x) { s = v * s + v; sum += s * s; } return sum;", "FactorRange.None", true },
        { "Recurrences, two of them, whose factor differs but is the same for both", "Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { r = v * r + s; s = v * s + v; } return s + r;", "FactorRange.None", true },
        { "Recurrences, two of them with factors that differ", "Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { r = (1 - v) * r + s; s = v * s + v; } return s + r;", "Recurrence.From", false },
        { "Recurrences, whose factor differs, in single precision", "Tensor1D<float> x|var s = 0f; var sum = 0f; foreach (var v in x) { s = v * s + v; sum += s * s; } return sum;", "Steps", false },
        { "Recurrences, of the square of a state", "double a, Tensor1D<double> x|var s = 0.0; var sum = 0.0; foreach (var v in x) { s = a * s * s + v; sum += s; } return sum;", "Recurrence.From", false },
        { "Recurrences, each of which waits for the other", "double a, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { (s, r) = (a * s + r, a * r + s + v); } return s + r;", "Recurrence.From", false },
        { "Recurrences, of two lags", "double a, double b, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { (s, r) = (a * s + b * r + v, s); } return s + r;", "SecondOrderRecurrence.From", true },
        { "Recurrences, of two lags, the second of which is multiplied by what differs", "double a, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { (s, r) = (a * s + v * r, s); } return s + r;", "Recurrence.From", false },
        { "Recurrences, of two lags, the second of which has something added", "double a, double b, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { (s, r) = (a * s + b * r, s + v); } return s + r;", "SecondOrderRecurrence.From", true },
        { "Recurrences, of what was a step before", "double a, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { (s, r) = (a * s + r, v * v); } return s + r;", "Delay.From", true },
        { "Recurrences, of what was a step before and nothing else", "Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { s += r * v; r = v * v; } return s + r;", "Delay.From", false },
        { "Recurrences, beside what cannot be done in lanes", "double a, Tensor1D<double> x|var s = 0.0; var r = 1.0; foreach (var v in x) { s = a * s + v; r = Math.Sin(r + s); } return s + r;", "Recurrence.From", false },
        { "Recurrences, of known few steps", "double a, Tensor1D<double> x|var s = 0.0; for (var t = 0; t < 5; t++) { s = a * s + x[t]; } return s;", "Recurrence.From", false },
        { "Recurrences, in loops", "double a, Tensor2D<double> x|var s = 0.0; for (var i = 0; i < x.Rows; i++) { for (var j = 0; j < x.Columns; j++) { s = a * s + x[i, j]; } } return s;", "Recurrence.From", false },
        { "The largest in lanes", "Tensor1D<double> x, Tensor1D<double> y|return Max(x * y) - Min(y);", "LaneFold.Smallest", true },
        { "The largest in lanes, of what has no vector code", "Tensor1D<double> x|return Max(ErfInverse(x));", "LaneFold", false },
        { "A vector times a matrix in a loop", "Tensor1D<double> x, Tensor2D<double> a, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(a, s) * 0.1; } return Sum(s);", "a_transposed", true },
        { "A vector times a matrix in a loop, of a matrix that changes", "Tensor1D<double> x, Tensor2D<double> a, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(a * i, s) * 0.1; } return Sum(s);", "_transposed", false },
        { "ShortRows", Smoothing.Replace("$", "s = s / Sum(s)", StringComparison.Ordinal), "s2Row", true },
        { "ShortRows, of what is computed from one loop to the next", Smoothing.Replace("$", "s = Exp(s - Max(s))", StringComparison.Ordinal), "LaneFold.Largest(row.First(s2Row", true },
        { "ShortRows, of a matrix that stays in registers", Smoothing.Replace("$", "s = s / Sum(s)", StringComparison.Ordinal), "LaneMatrix.InRegisters(", true },
        { "ShortRows, of a matrix that is not square", "Tensor1D<double> x, Tensor2D<double> a, Tensor2D<double> b, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(MatMul(s, a), b); } return Sum(s);", "LaneMatrix", false },
        { "ShortRows, in single precision", Smoothing.Replace("$", "s = s / Sum(s)", StringComparison.Ordinal).Replace("double", "float", StringComparison.Ordinal), "ShortRow", false },
        { "ShortRows, of one loop", "Tensor1D<double> x, Tensor2D<double> a, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(s, a); } return Sum(s);", "ShortRow", false },
        { "ShortRows, of lengths that differ", "Tensor1D<double> x, Tensor2D<double> a, Tensor2D<double> b, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(MatMul(s, a), b); } return Sum(s);", "ShortRow", false },
        { "ShortRows, known to be long", "Tensor2D<double> a, int n|var s = Tensor1D.Filled(17, 1.0); for (var i = 0; i < n; i++) { s = MatMul(s, a); s = s / Sum(s); } return Sum(s);", "ShortRow", false },
        { "ShortRows, known to be two vectors", "Tensor2D<double> a, int n|var s = Tensor1D.Filled(9, 1.0); for (var i = 0; i < n; i++) { s = MatMul(s, a); s = s / Sum(s); } return Sum(s);", "new RestOfRow(9)", true },
        { "ShortRows, known to be two vectors and not one", "Tensor2D<double> a, int n|var s = Tensor1D.Filled(9, 1.0); for (var i = 0; i < n; i++) { s = MatMul(s, a); s = s / Sum(s); } return Sum(s);", "new ShortRow", false },
        { "ShortRows, of two vectors", Smoothing.Replace("$", "s = s / Sum(s)", StringComparison.Ordinal), "Rest) = rest.Product(s", true },
        { "ShortRows, of one vector, integers in it", Hot.Replace("$", "Where(Equal(h, k), s, 0 * s)", StringComparison.Ordinal), "new ShortRow(", true },
        { "ShortRows, of two vectors, integers in them", Hot.Replace("$", "Where(Equal(h, k), s, 0 * s)", StringComparison.Ordinal), "RestOfRow", false },
        { "ShortRows, beside a branch", "Tensor1D<double> x, Tensor2D<double> a, int n|var s = x; for (var i = 0; i < n; i++) { s = MatMul(s, a); if (s[0] > 1) { s = s / Sum(s); } } return Sum(s);", "ShortRow", false },
        { "LaneLoops", "Tensor1D<double> a, Tensor2D<double> x|var sum = 0.0; for (var p = 0; p < a.Length; p++) { var s = 0.0; for (var t = 0; t < x.Rows; t++) { s = a[p] * s + x[t, p]; } sum += s; } return sum;", "pNext", true },
        { "LaneLoops, of those who share", Pooled, "LaneMemory.Gather(a, g_p)", true },
        { "LaneLoops, of those who share, times what is read where an index says", Pooled.Replace("a[g[p]] * s", "a[g[p]] * s * a[(g[p] + 1) % a.Length]", StringComparison.Ordinal), "pNext", false },
        { "LaneLoops, where a step needs the one before", "Tensor1D<double> a, Tensor2D<double> x|var s = 0.0; for (var p = 0; p < a.Length; p++) { for (var t = 0; t < x.Rows; t++) { s = a[p] * s + x[t, p]; } } return s;", "pNext", false },
        { "LaneLoops, of functions behind what is gathered", Pooled.Replace("a[g[p]] * s +", "a[g[p]] * Exp(-s) +", StringComparison.Ordinal), "exponential.Exp(-s)", true },
        { "KeepConstants, of exponentials beside tangents", "Tensor1D<double> x|return Sum(Exp(x) * Tanh(x));", "exponential.Exp(", true },
        { "KeepConstants, of tangents beside exponentials", "Tensor1D<double> x|return Sum(Exp(x) * Tanh(x));", "LaneTanh", false },
        { "SplitScans, of a difference of two states", Pair, "Lanes.Create(subtract[", true },
        { "SplitScans, of a difference of two states, one of which is read once more", Pair.Replace("Exp(s - r)", "r * Exp(s - r)", StringComparison.Ordinal), "Lanes.Create(subtract[", false },
        { "Reciprocals", "Tensor1D<double> x, double s|return Sum(x / s);", "s_reciprocal", true },
        { "Reciprocals, in a loop", "double a, double s, Tensor1D<double> x|var y = a; foreach (var v in x) { y = y * y / s + v; } return y;", "s_reciprocal", true },
        { "Reciprocals, of what changes in the loop", "double a, double s, Tensor1D<double> x|var y = a; foreach (var v in x) { s += v; y = y * y / s + v; } return y;", "reciprocal", false },
        { "Reciprocals, of elements", "Tensor1D<double> x, Tensor1D<double> s|return Sum(x / s);", "reciprocal", false },
        { "Reciprocals, once", "double x, double s|return x / s;", "reciprocal", false },
        { "Reciprocals, of an integer", "Tensor1D<double> x|return Sum(x / x.Length);", "RunAsWritten", false },
        { "FactorChoices, of a product and the negative of another", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Where(x > y, x * Sqrt(y), -(y * Sqrt(y))));", "x_i, -y_i) * Lanes.Sqrt", true },
        { "FactorChoices, of two products that have nothing in common", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Where(x > y, x * y, -(Sqrt(x) * Sqrt(y))));", "-(Lanes.Sqrt", true },
        { "FactorChoices, of a function and its negative", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Where(x > y, Sqrt(x), -Sqrt(y)));", "NegateWhere(~greater_than_i, sqrt_i)", true },
        { "FactorChoices, of a function and the negative of another", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Where(x > y, Sqrt(x), -Square(y)));", "NegateWhere", false },
        { "ShareLogistics, of a choice between a number and its negative", "Tensor1D<double> x, Tensor1D<double> y|return Sum(Where(y > 0, LogSigmoid(x), LogSigmoid(-x)) * Where(y > 0, Sigmoid(-x), -Sigmoid(x)));", "LaneMath.LogP1(exp_i)", true },
        { "ShareLogistics, of a logarithm that a sum takes", "Tensor1D<double> x|return Sum(LogSigmoid(x));", "BoundedLogProduct.One", true },
        { "ShareLogistics, of a logarithm that a sum takes times something", "Tensor1D<double> x|return Sum(x * LogSigmoid(x));", "LaneMath.LogSigmoid(", true },
        { "ChosenSteps", Chosen, "s = Lanes.ConditionalSelect(equal, Lanes.MultiplyAddEstimate(", true },
        { "ChosenSteps, of a state that moves towards another number", Chosen, "Lanes.MultiplyAddEstimate(a_p, ", true },
        { "ChosenSteps, of a state that shrinks at a rate of its own", Chosen.Replace("(x[t, p] - s)", "x[t, p] - 0.5 * s", StringComparison.Ordinal), "Lanes.MultiplyAddEstimate(a_p, ", false },
        { "ChosenSteps, of a state that is either of two", Chosen.Replace(" : s;", " : 0.5 * s;", StringComparison.Ordinal), "s = Lanes.MultiplyAddEstimate(", true },
        { "ChoicesOfBranches, of what is added", Learner.Replace("$", "if (c[t] == 1) { total += Math.Log(p); } else { total += Math.Log(1 - p); }", StringComparison.Ordinal), "totalLanes += Lanes.ConditionalSelect(", true },
        { "ChoicesOfBranches, of what is added or not", Learner.Replace("$", "if (c[t] == 1) { total += Math.Log(p); }", StringComparison.Ordinal), "totalLanes += Lanes.ConditionalSelect(", true },
        { "ChoicesOfBranches, of a number", Learner.Replace("$", "total += c[t] == 1 ? Math.Log(p) : Math.Exp(-p);", StringComparison.Ordinal), "totalLanes += Lanes.ConditionalSelect(", true },
        { "ChoicesOfBranches, of what can throw", Learner.Replace("$", "if (c[t] == 1) { total += Math.Log(p + x[c[t]]); } else { total += Math.Log(1 - p); }", StringComparison.Ordinal), "if (c[t] == 1)", true },
        { "ChoicesOfBranches, where a state waits for a function", Learner.Replace("$", "if (c[t] == 1) { q = Math.Exp(-q); } else { total += p; }", StringComparison.Ordinal), "if (c[t] == 1)", true },
        { "ChoicesOfBranches, of many functions", Learner.Replace("$", "if (c[t] == 1) { total += Math.Log(p) * Math.Sin(p) * Math.Exp(p); } else { total += Math.Cos(p) * Math.Tan(p); }", StringComparison.Ordinal), "if (c[t] == 1)", true },
        { "SeparateSums", Nested.Replace("$", "total += s * s", StringComparison.Ordinal), "var total2 = ", true },
        { "SeparateSums, of what the inner loop reads", Nested.Replace("$", "total += s * total", StringComparison.Ordinal), "var total2 = ", false },
        { "SeparateSums, of what the inner loop replaces", Nested.Replace("$", "total = 0.5 * total + s", StringComparison.Ordinal), "var total2 = ", false },
        { "SeparateSums, of what the outer loop reads", Nested.Replace("$", "total += s * s", StringComparison.Ordinal).Replace("var s = 1.0;", "var s = 1.0 + total;", StringComparison.Ordinal), "var total2 = ", false },
        { "SumsLast", Chosen.Replace("s = c[t, p]", "sum += Exp(x[t, p]); s = c[t, p]", StringComparison.Ordinal), ", s), s);\n                        // sum += Exp(x[t, p])", true },
        { "SumsLast, of what reads a state", Chosen.Replace("s = c[t, p]", "sum += Exp(s); s = c[t, p]", StringComparison.Ordinal), ", s), s);\n                        // sum += Exp(s)", false },
        { "Methods of loops of blocks of rows", "Tensor2D<double> x, Tensor2D<double> a|var y = Tanh(MatMul(x, a)); y = Tanh(MatMul(y, a)); y = Tanh(MatMul(y, a)); y = Tanh(MatMul(y, a)); return Sum(Tanh(MatMul(y, a)));", "                Loop(", true },
        { "Methods of loops of blocks of rows, of few", "Tensor2D<double> x, Tensor2D<double> a|return Sum(Tanh(MatMul(Tanh(MatMul(x, a)), a)));", "                Loop(", false },
        { "ChosenSteps, not in lanes", "double a, Tensor1D<int> c, Tensor1D<double> x|var s = 0.0; for (var t = 0; t < c.Length; t++) { var changed = s + a * (x[t] - s); s = c[t] == 0 ? changed : s; } return s;", "s = double.MultiplyAddEstimate(", true },
        { "KnownRanges, of a negative magnitude", "Tensor1D<double> x|return Sum(Exp(-Abs(x)));", "exponential.Exp(", false },
        { "KnownRanges, of a negative square", "Tensor1D<double> x, double m|return Sum(Exp(-0.5 * Square(x - m)));", "exponential.Exp(", false },
        { "KnownRanges, of differences from the largest", "Tensor1D<double> x|return LogSumExp(x);", "exponential.Exp(", false },
        { "KnownRanges, of what has any sign", "Tensor1D<double> x, double m|return Sum(Exp(-0.5 * (x - m)));", "exponential.Exp(", true },
        { "KnownRanges, of a quotient by a zero that may be negative", "Tensor1D<double> x|return Sum(Exp(-1 / Sqrt(x)));", "exponential.Exp(", true },
        { "KnownRanges, of a logarithm", "Tensor1D<double> x|return Sum(x * Log(1 + Square(x)));", "LaneMath.LogOfPositive(", true },
        { "KnownRanges, of a logarithm of what may be 0", "Tensor1D<double> x|return Sum(x * Log(Square(x)));", "LaneMath.LogOfPositive(", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_optimization_is_at_work_where_it_should_be(string name, string function, string seen, bool isAtWork)
    {
        var parts = function.Split('|');
        var program = Compile.Run(Source(parts[0], parts[1], "FCompiled"));
        var text = string.Join('\n', program.Files.Where(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Select(file => file.Value.Replace("using LogProduct", "", StringComparison.Ordinal).Replace("using Recurrence", "", StringComparison.Ordinal)));
        Assert.True(text.Contains(seen, StringComparison.Ordinal) == isAtWork, $"{name}:\n{text}");
    }

    /// <summary>Coefficients that overflow where the plain recurrence does not, states that are infinite, parameters that are not numbers.</summary>
    public static TheoryData<double, double> Coefficients => new()
    {
        { 1e200, 1e200 }, { 1e-200, 1e200 }, { 1, double.MaxValue }, { -1e308, 10 }, { double.NaN, 1 }, { 0.5, double.PositiveInfinity }, { 0, double.NegativeInfinity }, { 0.3, 1.5 },
    };

    [Theory]
    [MemberData(nameof(Coefficients))]
    public void Coefficients_of_a_recurrence_that_overflow_change_nothing(double a, double value)
    {
        var program = Compile.Run(Source("double a, Tensor1D<double> x", "var s = x[0]; var sum = 0.0; foreach (var v in x) { s = s + a * (v - s); sum += Math.Exp(-s * s); } return sum + s;", "FCompiled"));
        object[] input = [a, new Tensor1D<double>([.. Enumerable.Range(0, 37).Select(_ => value)])];
        Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"a = {a}, x = {value}"));
    }

    /// <summary>Divisors at and beyond the edges of what has a reciprocal.</summary>
    public static TheoryData<double> Divisors =>
        [0, -0.0, 5e-324, -1e-310, 5.5e-309, 5.7e-309, 2.2250738585072014e-308, 1e-300, -0.3, 3, 1e300, 4.4e307, 4.6e307, double.MaxValue, double.NegativeInfinity, double.NaN];

    [Theory]
    [MemberData(nameof(Divisors))]
    public void A_quotient_is_right_for_every_divisor(double divisor)
    {
        var program = Compile.Run(Source("Tensor1D<double> x, double s", "return Sum(x / s);", "FCompiled"));
        Assert.Contains("s_reciprocal", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var x in new[] { 0, -0.0, 5e-324, -1e-310, 3e-308, 0.7, -1e300, double.MaxValue, double.PositiveInfinity, double.NaN })
        {
            object[] input = [new Tensor1D<double>([x]), divisor];
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-15, FormattableString.Invariant($"{x} / {divisor}"));
        }
    }

    /// <summary>Elements and weights of which products are 0 times what is infinite or not a number.</summary>
    public static TheoryData<double, double> Products => new()
    {
        { 1, 1 }, { 1, 0 }, { 0, 1 }, { 0, 0 }, { 0, -0.0 }, { double.PositiveInfinity, 0 }, { double.NaN, 0 }, { -1, 0 }, { 1e300, 0 }, { 5e-324, 0 }, { 1, double.NaN }, { 4, double.PositiveInfinity },
    };

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_with_an_adjoint_of_0_is_0_all_the_same(double x, double weight)
    {
        var source = Source(
            "Tensor1D<double> x, Tensor1D<double> w, double s",
            "return Sum(w * (Sqrt(s * x) + Cbrt(s * x)));",
            "FCompiled",
            "[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> X, Tensor1D<double> W, double S) FGradient(Tensor1D<double> x, Tensor1D<double> w, double s);");
        var (program, plain) = (Compile.Run(source), Compile.Run(Compile.Compilation(Compile.Parse(source)), "PlainProducts"));
        Assert.DoesNotContain("Lanes.Equals", Computed(program), StringComparison.Ordinal);
        Assert.Contains("Lanes.Equals", Text(plain), StringComparison.Ordinal);
        foreach (var length in new[] { 3, 21 })
        {
            foreach (var place in new[] { 0, length - 1 })
            {
                double[] At(double value) => [.. Enumerable.Range(0, length).Select(i => i == place ? value : 0.5 + i)];
                object[] input = [new Tensor1D<double>(At(x)), new Tensor1D<double>(At(weight)), 2.0];
                var (expected, actual) = (Arguments.All(plain.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
                Assert.All(Enumerable.Range(0, expected.Length), k => Numbers.Close(expected[k].Values, actual[k].Values, 1e-13, FormattableString.Invariant($"{weight} · (√(2 · {x}) + ∛(2 · {x})) at {place} of {length}, {k}")));
            }
        }

        static string Text(CompiledProgram program) => program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value;
        static string Computed(CompiledProgram program) => string.Concat(Text(program).Split("// For where what the loops above rely on").Select((part, i) => i == 0 ? part : part[part.IndexOf("namespace", StringComparison.Ordinal) is var next and >= 0 ? next.. : part.Length..]));
    }

    /// <summary>Where a product does not reach a sum, and where a choice may hide it, it stays a choice.</summary>
    [Theory]
    [InlineData("return w * Sqrt(x);", "Tensor1D<double>")]
    [InlineData("return Where(x > 1, w * Sqrt(x), x);", "Tensor1D<double>")]
    public void A_product_that_reaches_no_sum_stays_a_choice(string body, string result)
    {
        var program = Compile.Run($$"""
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
                [TensorFunction(Defaults = false)]
                public static {{result}} F(Tensor1D<double> x, Tensor1D<double> w)
                {
                    {{body}}
                }

                [Vjp(nameof(F))]
                public static partial (Tensor1D<double> Value, Tensor1D<double> X, Tensor1D<double> W) FVjp(Tensor1D<double> x, Tensor1D<double> w, Tensor1D<double> valueCotangent);
            }
            """);
        var text = program.Files.Single(file => file.Key.Contains("FVjp", StringComparison.Ordinal)).Value;
        Assert.Contains("Lanes.ConditionalSelect", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RunAsWritten", text, StringComparison.Ordinal);
    }

    /// <summary>Factors at and beyond the edges of what a product in lanes can take.</summary>
    public static TheoryData<double> Factors =>
        [0, -0.0, 5e-324, 2.2250738585072009e-308, 2.2250738585072014e-308, 1e-300, 1, 1e300, double.MaxValue, double.PositiveInfinity, -1, double.NaN];

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_sum_of_logarithms_is_right_for_every_factor(double factor)
    {
        var program = Compile.Run(Source("Tensor1D<double> x, double c", "return c - Sum(Log(x) * 2);", "FCompiled"));
        foreach (var length in new[] { 3, 8, 21, 64 })
        {
            foreach (var place in new[] { 0, length / 2, length - 1 })
            {
                var x = Enumerable.Range(0, length).Select(i => i == place ? factor : 0.01 + (i * 1.7)).ToArray();
                object[] input = [new Tensor1D<double>(x), 0.25];
                Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-13, FormattableString.Invariant($"{factor} at {place} of {length}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_product_in_the_place_of_logarithms_is_right_for_every_factor(double factor)
    {
        var program = Compile.Run(Source("Tensor1D<double> x, double c", "return c - Sum(Log(x));", "FCompiled"));
        Assert.Contains(".Times(", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var length in new[] { 3, 8, 21, 64 })
        {
            foreach (var place in new[] { 0, length / 2, length - 1 })
            {
                object[] input = [new Tensor1D<double>([.. Enumerable.Range(0, length).Select(i => i == place ? factor : 0.01 + (i * 1.7))]), 0.25];
                Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-13, FormattableString.Invariant($"{factor} at {place} of {length}"));
            }
        }
    }

    /// <summary>Factors whose powers are at and beyond the edges of what is relied on, first states, and what is added in one step.</summary>
    public static TheoryData<double, double, double> Recurrences
    {
        get
        {
            var cases = new TheoryData<double, double, double>();
            foreach (var factor in new[] { 0, -0.0, 1, -0.75, 1.5, 7.5231638452626401e-37, 7.5e-37, 1e-50, 1329227995784915872903807060280344576.0, 1.4e36, 1e-300, double.NaN, double.PositiveInfinity })
            {
                cases.Add(factor, 1e300, 0);
                cases.Add(factor, 1, 1e-300);
                cases.Add(factor, 0.5, double.MaxValue);
                cases.Add(factor, double.NegativeInfinity, 2);
                cases.Add(factor, 1, double.NaN);
                cases.Add(factor, 1, double.PositiveInfinity);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Recurrences))]
    public void A_recurrence_is_right_whatever_its_factor_and_its_states_are(double factor, double start, double value)
    {
        const string Gradient = "[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, double A, double Start, Tensor1D<double> X) FGradient(double a, double start, Tensor1D<double> x);";
        var source = Source("double a, double start, Tensor1D<double> x", "var s = start; var sum = 0.0; foreach (var v in x) { s = a * s + v; sum += Math.Atan(1e100 * s); } return sum + s;", "FCompiled", Gradient);
        var program = Compile.RunOnce(source);
        Assert.Contains("Recurrence.From", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        var without = Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "Recurrences", isOneWidth: true);
        foreach (var length in new[] { 3, 10, 16, 29 })
        {
            foreach (var place in new[] { 0, length / 2, length - 1 })
            {
                object[] input = [factor, start, new Tensor1D<double>([.. Enumerable.Range(0, length).Select(t => t == place ? value : 0.0)])];
                var what = FormattableString.Invariant($"a = {factor}, s = {start}, {value} at {place} of {length}");
                Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, what);
                var (expected, actual) = (Arguments.All(without.Invoke("Model", "FGradient", input)!), Arguments.All(program.Invoke("Model", "FGradient", input)!));
                for (var k = 0; k < expected.Length; k++)
                {
                    Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, $"gradient {k}, {what}");
                }
            }
        }
    }

    /// <summary>What is a recurrence in other words is no number where the recurrence is infinite, also in the last steps, which are taken one by one.</summary>
    [Theory]
    [InlineData(0.75f, float.NegativeInfinity, 1f)]
    [InlineData(0.75f, 0.5f, float.PositiveInfinity)]
    [InlineData(1e30f, 1e30f, 1f)]
    [InlineData(float.NaN, 1f, 1f)]
    [InlineData(0.75f, 0.5f, 1f)]
    public void A_recurrence_in_single_precision_is_right_in_its_last_steps(float factor, float target, float start)
    {
        foreach (var header in new[] { "for (var i = 0; i < x.Length; i++)", "for (var i = x.Length - 1; i >= 0; i--)" })
        {
            var source = Source("float a, float b, float start, Tensor1D<float> x", $"var s = start; var r = 0f; {header} {{ s += a * (b - s); r = 0.5f * r + x[i]; }} return s + r;", "FCompiled").Replace("static double F(", "static float F(", StringComparison.Ordinal).Replace("partial double F", "partial float F", StringComparison.Ordinal);
            var program = Compile.RunOnce(source);
            Assert.Contains("RecurrenceOfSingle.From", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
            foreach (var length in new[] { 0, 1, 2, 3, 15, 16, 17, 18, 33 })
            {
                object[] input = [factor, target, start, new Tensor1D<float>([.. Enumerable.Repeat(0.25f, length)])];
                Numbers.Close([(float)program.Invoke("Model", "F", input)!], [(float)program.Invoke("Model", "FCompiled", input)!], 1e-5, FormattableString.Invariant($"{header}: a = {factor}, b = {target}, s = {start}, {length}"));
            }
        }
    }

    /// <summary>One factor of many at and beyond the edges of what products of eight can take.</summary>
    [Theory]
    [MemberData(nameof(Recurrences))]
    public void A_recurrence_is_right_whatever_one_of_its_factors_is(double factor, double start, double value)
    {
        var program = Compile.RunOnce(Source("double start, Tensor1D<double> a, Tensor1D<double> x", "var s = start; var sum = 0.0; for (var t = 0; t < a.Length; t++) { s = a[t] * s + x[t]; sum += Math.Atan(1e100 * s); } return sum + s;", "FCompiled"));
        Assert.Contains("FactorRange.None", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var place in new[] { 0, 3, 7, 8, 14, 28 })
        {
            object[] input = [start, new Tensor1D<double>([.. Enumerable.Range(0, 29).Select(t => t == place ? factor : 0.5 + (0.01 * t))]), new Tensor1D<double>([.. Enumerable.Range(0, 29).Select(t => t == 9 ? value : 0.0)])];
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"a = {factor} at {place}, s = {start}, {value}"));
        }
    }

    /// <summary>Each of two factors at and beyond the edges of what is relied on, in the reversal too.</summary>
    [Fact]
    public void A_recurrence_of_two_lags_is_right_whatever_its_factors_and_its_states_are()
    {
        const string Gradient = "[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, double A, double B, double Start, Tensor1D<double> X) FGradient(double a, double b, double start, Tensor1D<double> x);";
        const string Steps = "var s = start; var r = 0.5; var sum = 0.0; foreach (var v in x) { (s, r) = (a * s + b * r + v, s); sum += Math.Atan(1e100 * s); } return sum + s;";
        const string Forward = "[TensorFunction] public static double G(double a, double b, double start, [Data] Tensor1D<double> x) { " + Steps + " } [Gradient(nameof(G), Mode = DerivativeMode.Forward)] public static partial (double Value, double A, double B, double Start) GGradient(double a, double b, double start, Tensor1D<double> x);";
        var source = Source("double a, double b, double start, Tensor1D<double> x", Steps, "FCompiled", Gradient + Forward);
        var program = Compile.RunOnce(source);
        Assert.Contains("SecondOrderRecurrence.From", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.Contains("SecondOrderPowers.Backward", program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        var without = Compile.Run(Compile.Compilation([Compile.Parse(source, "Input.cs")]), "Recurrences", isOneWidth: true);
        Assert.Contains("SecondOrderRecurrence.From", program.Files.Single(file => file.Key.Contains("GGradient", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        var largest = Math.ScaleB(1, 120);
        var smallest = Math.ScaleB(1, -120);
        foreach (var factor in new[] { 0, 1, -0.75, smallest, Math.BitDecrement(smallest), 1e-300, largest, Math.BitIncrement(largest), double.NaN, double.PositiveInfinity })
        {
            foreach (var (start, value) in new[] { (1e300, 0), (1, 1e-300), (0.5, double.MaxValue), (double.NegativeInfinity, 2), (1, double.NaN) })
            {
                foreach (var (a, b) in new[] { (factor, 0.25), (0.25, factor) })
                {
                    foreach (var (length, place) in new[] { (3, 0), (16, 7), (29, 0), (29, 28) })
                    {
                        object[] input = [a, b, start, new Tensor1D<double>([.. Enumerable.Range(0, length).Select(t => t == place ? value : 0.0)])];
                        var what = FormattableString.Invariant($"a = {a}, b = {b}, s = {start}, {value} at {place} of {length}");
                        Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, what);
                        foreach (var gradient in new[] { "FGradient", "GGradient" })
                        {
                            var (expected, actual) = (Arguments.All(without.Invoke("Model", gradient, input)!), Arguments.All(program.Invoke("Model", gradient, input)!));
                            for (var k = 0; k < expected.Length; k++)
                            {
                                Numbers.Close(expected[k].Values, actual[k].Values, 1e-12, $"{gradient} {k}, {what}");
                            }
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-13)]
    [InlineData(int.MinValue)]
    [InlineData(int.MinValue + 3)]
    public void A_recurrence_of_a_negative_number_of_steps_takes_none(int steps)
    {
        var program = Compile.RunOnce(Source("double m, int n", "var s = 1.5; for (var i = 0; i < n; i++) { s = m * s + i; } var r = s; for (var i = n - 1; i >= 0; i--) { r = m * r + s; } return s + r;", "FCompiled"));
        Assert.Contains("Recurrence.From", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.Equal(3.0, (double)program.Invoke("Model", "FCompiled", [0.5, steps])!);
    }

    /// <summary>What is not finite in a matrix that steps multiply by is met by adjoints that are 0 only, and makes nothing else of them.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Where_nothing_flows_it_does_not_matter_what_the_matrix_holds(double element)
    {
        const string Parameters = "Tensor1D<double> x, Tensor2D<double> a, double c, int n";
        var program = Compile.Run(Source(
            Parameters, "var s = x; for (var i = 0; i < n; i++) { s = 0.5 * MatMul(s, a); } return (c > 2 ? Sum(s) : 1.0) + Sum(x / c);", "FCompiled",
            $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor1D<double> X, Tensor2D<double> A, double C) FGradient({Parameters});"));
        Assert.Contains("double.IsFinite(sum", program.Files.Single(file => file.Key.Contains("FGradient", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var length in new[] { 3, 8, 9 })
        {
            var results = Arguments.All(program.Invoke("Model", "FGradient", [new Tensor1D<double>(new double[length]), new Tensor2D<double>([.. Enumerable.Repeat(element, length * length)], length, length), 1.25, 4])!);
            Numbers.Close([.. Enumerable.Repeat(0.8, length)], results[1].Values, 1e-15, $"gradient by x, {element} in all of the matrix");
            Numbers.Close(new double[length * length], results[2].Values, 1e-15, $"gradient by a, {element} in all of the matrix");
        }
    }

    /// <summary>What a step calls a method for is known in that step only, though it is the same in all.</summary>
    [Fact]
    public void What_a_step_calls_a_method_for_does_not_leave_the_loop()
    {
        const string Parameters = "Tensor2D<double> m, int n, double a";
        var program = Compile.Run(Source(
            Parameters,
            "var sum = a; for (var t = 0; t < n; t++) { var d = LogDeterminant(m + Tensor2D.Identity<double>(m.Rows)); sum += sum * sum / (1.0 + d * d); } return sum;",
            "FCompiled",
            $"[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, Tensor2D<double> M, double A) FGradient({Parameters});"));
        object[] input = [new Tensor2D<double>([0.5, 0.1, 0.2, 0.4], 2, 2), 3, 0.3];
        var gradient = Arguments.All(program.Invoke("Model", "FGradient", input)!);
        Numbers.Close([(double)program.Invoke("Model", "F", input)!], gradient[0].Values, 1e-12, "value");
        var (above, below) = ((double)program.Invoke("Model", "F", [input[0], 3, 0.3 + 1e-6])!, (double)program.Invoke("Model", "F", [input[0], 3, 0.3 - 1e-6])!);
        Numbers.Close([(above - below) / 2e-6], gradient[2].Values, 1e-8, "derivative");
    }

    /// <summary>Sums of offsets within a vector that are infinite where no state is.</summary>
    [Fact]
    public void Offsets_that_overflow_where_the_states_do_not_change_nothing()
    {
        var program = Compile.RunOnce(Source("double a, double start, Tensor1D<double> x", "var s = start; var sum = 0.0; foreach (var v in x) { s = a * s + v; sum += Math.Atan(s); } return sum + s;", "FCompiled"));
        for (var place = 0; place < 30; place++)
        {
            object[] input = [1.0, -1.5e308, new Tensor1D<double>([.. Enumerable.Range(0, 32).Select(t => t == place || t == place + 1 ? 1.5e308 : 0.25)])];
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, $"at {place}");
        }
    }

    /// <summary>The same where the number of steps, and so the memory, depends on data.</summary>
    [Theory]
    [MemberData(nameof(Coefficients))]
    public void Coefficients_that_overflow_in_a_loop_that_ends_early_change_nothing(double a, double value)
    {
        var program = Compile.Run(Source(
            "double a, Tensor1D<double> x",
            "var s = x[0]; var sum = 0.0; var t = 0; while (t < x.Length && sum < 20) { s = s + a * (x[t] - s); sum += Math.Exp(-s * s); t++; } return sum + s;",
            "FCompiled",
            "[Gradient(nameof(F), Mode = DerivativeMode.Reverse)] public static partial (double Value, double A, Tensor1D<double> X) FGradient(double a, Tensor1D<double> x);"));
        object[] input = [a, new Tensor1D<double>([.. Enumerable.Range(0, 37).Select(_ => value)])];
        var plain = (double)program.Invoke("Model", "F", input)!;
        Numbers.Close([plain], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"a = {a}, x = {value}"));
        Numbers.Close([plain], Arguments.All(program.Invoke("Model", "FGradient", input)!)[0].Values, 1e-12, FormattableString.Invariant($"of the gradient, a = {a}, x = {value}"));
    }

    /// <summary>One of the steps that have a lane each has coefficients that overflow: all are computed again.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(16)]
    public void A_lane_whose_coefficients_overflow_changes_nothing(int steps)
    {
        var program = Compile.Run(Source(
            "Tensor1D<double> a, Tensor1D<double> start, Tensor2D<double> x",
            "var sum = 0.0; for (var p = 0; p < a.Length; p++) { var s = start[p]; for (var t = 0; t < x.Rows; t++) { s = s + a[p] * (x[t, p] - s); } sum += s; } return sum;",
            "FCompiled"));
        Assert.Contains("pNext", program.Files.Single(file => file.Key.Contains("FCompiled", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        foreach (var place in new[] { 0, steps / 2, steps - 1 })
        {
            object[] input =
            [
                new Tensor1D<double>([.. Enumerable.Range(0, steps).Select(p => p == place ? 1e200 : 0.1 + (0.01 * p))]),
                new Tensor1D<double>([.. Enumerable.Range(0, steps).Select(p => p == place ? 1e200 : p)]),
                new Tensor2D<double>([.. Enumerable.Range(0, 5 * steps).Select(i => i % steps == place ? 1e200 : Math.Sin(i))], 5, steps),
            ];
            Assert.Equal((double)program.Invoke("Model", "F", input)!, (double)program.Invoke("Model", "FCompiled", input)!);
        }
    }

    /// <summary>An index that every step of an inner loop reads at is tested before the first step of all, where the loops run one.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    public void What_is_shared_is_read_where_it_is_and_not_where_no_step_reads_it(int members)
    {
        var parts = Pooled.Split('|');
        var program = Compile.Run(Source(
            parts[0], parts[1], "FCompiled", "[Gradient(nameof(F))] public static partial (double Value, Tensor1D<double> A, Tensor2D<double> X) FGradient(Tensor1D<double> a, Tensor1D<int> g, Tensor2D<double> x);"));
        foreach (var (bad, rows) in new[] { (0, 4), (-1, 4), (2, 4), (2, 0), (-1, 0) })
        {
            Tensor1D<int> groups = [.. Enumerable.Range(0, members).Select(p => p == members - 1 ? bad : p % 2)];
            object[] input = [(Tensor1D<double>)[0.5, -0.3], groups, new Tensor2D<double>([.. Enumerable.Range(0, rows * members).Select(i => Math.Sin(i))], rows, members)];
            if (bad != 0 && rows > 0)
            {
                Assert.All(new[] { "FCompiled", "FGradient" }, member => Assert.Contains("g[", Assert.Throws<IndexOutOfRangeException>(() => program.Invoke("Model", member, input)).Message, StringComparison.Ordinal));
                continue;
            }

            var plain = (double)program.Invoke("Model", "F", input)!;
            Numbers.Close([plain], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-13, $"{bad} in {rows} rows");
            Numbers.Close([plain], Arguments.All(program.Invoke("Model", "FGradient", input)!)[0].Values, 1e-13, $"of the gradient, {bad} in {rows} rows");
        }
    }

    /// <summary>Arguments of the softmax of two: far apart, equal, infinite.</summary>
    [Theory]
    [InlineData(800)]
    [InlineData(-800)]
    [InlineData(40)]
    [InlineData(1e-9)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void Two_options_are_right_however_far_apart(double beta)
    {
        var program = Compile.Run(Source(LearningParameters, Learning, "FCompiled"));
        foreach (var trials in new[] { 45, 1700 })
        {
            object[] input = [0.4, beta, new Tensor1D<int>([.. Enumerable.Range(0, trials).Select(t => t * t % 7 % 2)]), new Tensor1D<double>([.. Enumerable.Range(0, trials).Select(t => Math.Sin(t) + (t % 3))])];
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"beta = {beta}, {trials} trials"));
        }
    }

    /// <summary>Up to four of which none is likelier than another: their products are brought back before they overflow.</summary>
    [Fact]
    public void Four_options_are_right_however_far_apart()
    {
        var program = Compile.Run(Source(LearningParameters, Learning.Replace("Filled(2,", "Filled(4,", StringComparison.Ordinal), "FCompiled"));
        foreach (var (beta, trials) in new[] { 800, -800, 40, 1e-9, 0, double.NaN }.SelectMany(beta => new[] { (beta, 45), (beta, 4700) }))
        {
            object[] input = [0.4, beta, new Tensor1D<int>([.. Enumerable.Range(0, trials).Select(t => t * t % 7 % 4)]), new Tensor1D<double>([.. Enumerable.Range(0, trials).Select(t => Math.Sin(t) + (t % 3))])];
            Numbers.Close([(double)program.Invoke("Model", "F", input)!], [(double)program.Invoke("Model", "FCompiled", input)!], 1e-12, FormattableString.Invariant($"beta = {beta}, {trials} trials"));
        }
    }

    internal static string Source(string parameters, string body, string member, string further = "") => $$"""
        using System;
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Model
        {
            [TensorFunction(Defaults = false)]
            public static double F({{parameters}})
            {
                {{body}}
            }

            [Compiled(nameof(F))]
            public static partial double {{member}}({{parameters}});

            {{further}}
        }
        """;
}
