using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>ST2001.</summary>
public sealed class MakePartialTests
{
    [Fact]
    public async Task Makes_the_class_partial() => await Editor.Fixes<MakePartial>(
        Editor.Source("""
            public static class Model
            {
                [TensorFunction]
                public static double F(double x) => x;
            }
            """),
        Editor.Source("""
            public static partial class Model
            {
                [TensorFunction]
                public static double F(double x) => x;
            }
            """));

    [Fact]
    public async Task Makes_every_class_around_it_partial_at_once() => await Editor.FixesAll<MakePartial>(
        Editor.Source("""
            public class Outer
            {
                public partial class Middle
                {
                    internal record struct Inner
                    {
                        [TensorFunction]
                        public static double F(double x) => x;

                        [TensorFunction]
                        public static double G(double x) => x;
                    }

                    private class Other;
                }
            }
            """),
        Editor.Source("""
            public partial class Outer
            {
                public partial class Middle
                {
                    internal partial record struct Inner
                    {
                        [TensorFunction]
                        public static double F(double x) => x;

                        [TensorFunction]
                        public static double G(double x) => x;
                    }

                    private class Other;
                }
            }
            """));
}
