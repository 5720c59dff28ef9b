using Xunit;

namespace SourceTensor.Build.Tests;

/// <summary>What a user's build does, analyzers or not: a green one never hides a function that was not compiled.</summary>
public sealed class BuildTests
{
    private const string WithoutAnalyzers = "-p:RunAnalyzersDuringBuild=false";

    [Fact]
    public void Generated_members_run()
    {
        using var project = new SmallProject("""
            using System;
            using SourceTensor;
            using static SourceTensor.TensorMath;

            var (value, x, y) = Model.EnergyGradient(3.0, 2.0);
            Console.WriteLine($"{value} {x} {y} {Model.EnergyCompiled(3.0, 2.0)}");

            // Long enough for every vector width, with a rest.
            var points = new double[37];
            points.AsSpan().Fill(3.0);
            var bell = Model.BellGradient(points, 2.0);
            var each = Math.Exp(-1) * 2.0;
            Console.WriteLine(Math.Abs(bell.Value - 37 * each) < 1e-12 && Math.Abs(bell.A - 37 * each / 2) < 1e-12);
            Console.WriteLine(Array.TrueForAll(bell.X.Span.ToArray(), x => Math.Abs(x + 2 * each / 3) < 1e-12));

            public static partial class Model
            {
                [TensorFunction]
                public static double Energy(double x, double y) => x * x * y;

                [TensorFunction]
                public static double Bell(Tensor1D<double> x, double a) => Sum(Exp(-Square(x / 3)) * a);
            }
            """);

        var (exitCode, output) = project.Build(WithoutAnalyzers);
        Assert.True(exitCode == 0, output);
        Assert.Equal((0, "18 12 9 18\nTrue\nTrue"), Trimmed(project.Run()));
    }

    [Fact]
    public void A_function_that_cannot_be_compiled_fails_the_build_without_analyzers()
    {
        using var project = new SmallProject("""
            using System;
            using SourceTensor;

            Console.WriteLine(Model.Energy(3.0));

            public static partial class Model
            {
                [TensorFunction]
                public static double Energy(double x)
                {
                    lock (typeof(Model))
                    {
                        return x * x;
                    }
                }
            }
            """);

        var (exitCode, output) = project.Build(WithoutAnalyzers);
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"error CS1029: #error: '.*Energy.*ST1001: `lock` is not supported", output);
    }

    private static (int ExitCode, string Output) Trimmed((int ExitCode, string Output) run) => (run.ExitCode, run.Output.Trim().ReplaceLineEndings("\n"));
}
