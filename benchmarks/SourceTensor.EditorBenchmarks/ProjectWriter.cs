using System.Globalization;
using System.Text;

namespace SourceTensor.EditorBenchmarks;

/// <summary>Writes projects of any size: files with one class each, whose functions have ten statements and differ in their names and constants.</summary>
internal static class ProjectWriter
{
    public static string File(int number, int functions)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
            using SourceTensor;
            using static SourceTensor.TensorMath;

            namespace Models;

            public static partial class Model{{number}}
            {
            """);
        for (var i = 0; i < functions; i++)
        {
            text.AppendLine(Function(i));
        }

        return text.AppendLine("}").ToString();
    }

    /// <summary>A file without functions, as often as it is edited another one.</summary>
    public static string Elsewhere(int edit) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Models;

        public static class Elsewhere
        {
            public static int Edits => {{edit}};
        }
        """);

    // Ten statements each: a learner, a chain of scalars, a chain of tensors, a loop with a condition.
    private static string Function(int i) => (i % 4) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $$"""
                [TensorFunction]
                public static double Learner{{i}}(double alpha, double beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
                {
                    var q = Tensor1D.Filled(2, 0.{{i + 1}});
                    var total = 0.0;
                    var rate = Sigmoid(alpha);
                    var scale = Exp(beta);
                    for (var t = 0; t < choices.Length; t++)
                    {
                        var choice = choices[t];
                        total += LogSoftMax(scale * q)[choice];
                        var error = rewards[t] - q[choice];
                        q[choice] += rate * error;
                    }

                    return total;
                }
            """),
        1 => string.Create(CultureInfo.InvariantCulture, $$"""
                [TensorFunction]
                public static double Scalars{{i}}(double x, double y, double z)
                {
                    var a = x * y + {{i}}.5;
                    var b = Exp(-a * a);
                    var c = Log(1 + b) - z;
                    var d = Tanh(c) / (1 + x * x);
                    var e = a * d - b * c;
                    var f = Sqrt(1 + e * e);
                    var g = Max(f, x) + Min(e, y);
                    var h = Sin(g) * Cos(z);
                    var k = h > 0 ? h * h : -h;
                    return a + b * c - d / f + k;
                }
            """),
        2 => string.Create(CultureInfo.InvariantCulture, $$"""
                [TensorFunction]
                public static double Tensors{{i}}(Tensor2D<double> weights, Tensor1D<double> bias, [Data] Tensor1D<double> inputs, [Data] Tensor1D<double> targets)
                {
                    var hidden = MatMul(weights, inputs);
                    var shifted = hidden + bias;
                    var active = Tanh(shifted);
                    var scaled = {{i}}.25 * active;
                    var chance = Sigmoid(scaled);
                    var error = targets - chance;
                    var squared = error * error;
                    var loss = Sum(squared);
                    var penalty = Dot(bias, bias);
                    return loss + 0.01 * penalty;
                }
            """),
        _ => string.Create(CultureInfo.InvariantCulture, $$"""
                [TensorFunction]
                public static double Filter{{i}}(double gain, double noise, [Data] Tensor1D<double> observed)
                {
                    var mean = 0.0;
                    var variance = {{i}}.0;
                    var total = 0.0;
                    for (var t = 0; t < observed.Length; t++)
                    {
                        var innovation = observed[t] - mean;
                        var spread = variance + noise * noise;
                        if (spread > 1e-6)
                            total -= 0.5 * (Log(spread) + innovation * innovation / spread);
                        mean += gain * innovation;
                        variance = variance * (1 - gain) + 0.1;
                    }

                    return total;
                }
            """),
    };

    /// <summary>One function of 100 operations: twenty statements of five.</summary>
    public static string LongFunction()
    {
        var text = new StringBuilder();
        text.AppendLine("""
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
                [TensorFunction]
                public static double Long(double x, double y)
                {
                    var v0 = x;
            """);
        for (var i = 1; i <= 20; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"        var v{i} = Tanh(v{i - 1} * y + {i}.5) - x * v{i / 2};");
        }

        return text.AppendLine("        return v20;\n    }\n}").ToString();
    }
}
