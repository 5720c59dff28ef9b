using System;
using System.Linq;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>An index is tested once for reading and writing the same element, and in a loop inside only if not around it.</summary>
public sealed class DropRepeatedTestsTests
{
    [Fact]
    public void Reading_and_writing_an_element_tests_its_index_once() => Assert.Equal(1, Tests("""
        var q = x * 2;
        var i = start;
        for (var t = 0; t < x.Length; t++)
        {
            q[i] += x[t] * q[i];
            i = i + 1;
        }

        return Sum(q);
        """));

    [Fact]
    public void A_loop_inside_does_not_test_what_was_tested_around_it() => Assert.Equal(1, Tests("""
        var q = x * 2;
        q[start] = 3.0;
        for (var t = 0; t < x.Length; t++)
        {
            q[start] += x[t];
        }

        return Sum(q);
        """));

    [Fact]
    public void What_a_loop_has_tested_is_tested_again_after_it() => Assert.Equal(2, Tests("""
        var q = x * 2;
        for (var t = 0; t < x.Length; t++)
        {
            q[start] += x[t];
        }

        return Sum(q) + q[start];
        """));

    [Fact]
    public void Constants_and_counters_are_not_tested_beside_an_index_that_must_be() => Assert.Equal(1, Tests("""
        var q = Tensor3D.Zeros<double>(x.Length, 2, 3);
        for (var t = 0; t < x.Length; t++)
        {
            q[t, 1, (int)x[t]] += x[t];
        }

        return Sum(q);
        """));

    [Fact]
    public void An_index_is_tested_once_beside_others_that_change() => Assert.Equal(3, Tests("""
        var q = Tensor2D.Zeros<double>(x.Length, 2);
        q[start, start - 1] = 1;
        return q[start, start - 2];
        """));

    private static int Tests(string body)
    {
        var program = Compile.Run($$"""
            using SourceTensor;
            using static SourceTensor.TensorMath;

            public static partial class Model
            {
                [TensorFunction]
                public static double F(Tensor1D<double> x, int start)
                {
            {{body}}
                }
            }
            """);
        // The first kernel of the file: there is one more for each other vector width.
        return program.Files.Single(file => file.Key.EndsWith("FCompiled.g.cs", StringComparison.Ordinal)).Value
            .Split("namespace SourceTensor.Generated")[1].Split("Guard.IndexInRange").Length - 1;
    }
}
