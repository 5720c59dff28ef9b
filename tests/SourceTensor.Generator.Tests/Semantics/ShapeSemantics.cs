using System;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>The rules of docs/semantics.md about shapes that are only known at entry, one test for each.</summary>
public sealed class ShapeSemantics
{
    private static readonly Lazy<CompiledProgram> s_program = new(() => Compile.Run("""
        using SourceTensor;
        using static SourceTensor.TensorMath;

        public static partial class Rules
        {
            public readonly record struct Data([Shape("trials")] Tensor1D<double> X, [Shape("trials")] Tensor1D<double> Y);

            [TensorFunction] public static double Shared([Shape("n")] Tensor1D<double> x, [Shape("n")] Tensor1D<double> y) => Sum(x) + Sum(y);
            [TensorFunction] public static double Counted([Shape("2 * k + 1")] Tensor1D<double> x, int k) => Sum(x) * k;
            [TensorFunction] public static double OfRecords(Data a, Data b) => Sum(a.X) * Sum(a.Y) + Sum(b.X) * Sum(b.Y);
            [TensorFunction] public static double Part([Shape("n")] Tensor1D<double> x, [Shape("m")] Tensor1D<double> y)
            {
                var total = 0.0;
                for (var t = 1; t < x.Length; t++)
                {
                    total += x[t] * y[t] - y[t - 1];
                }

                return total;
            }
        }
        """));

    [Fact]
    public void A_name_is_one_length_throughout_the_signature()
    {
        Assert.Equal(4.0, Run("SharedCompiled", Vector(2), Vector(2)));
        Assert.Contains("`y.Length` is 3", Fault("y", "SharedCompiled", Vector(2), Vector(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_integer_is_its_value()
    {
        Assert.Equal(10.0, Run("CountedCompiled", Vector(5), 2));
        Assert.Contains("x.Length", Fault("x", "CountedCompiled", Vector(4), 2).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_parts_of_a_record_are_called_belongs_to_each_record()
    {
        Assert.Equal(4.0 + 9.0, Run("OfRecordsCompiled", Data(2, 2), Data(3, 3)));
        Fault("b", "OfRecordsCompiled", Data(2, 2), Data(3, 2));
    }

    [Fact]
    public void A_length_may_be_required_to_be_at_most_another()
    {
        Assert.Equal(0.0, Run("PartCompiled", Vector(2), Vector(3)));
        Fault("y", "PartCompiled", Vector(3), Vector(2));
    }

    private static Tensor1D<double> Vector(int length) => Tensor1D.Filled(length, 1.0);

    private static object Data(int x, int y) => Activator.CreateInstance(s_program.Value.Assembly.GetType("Rules+Data")!, Vector(x), Vector(y))!;

    private static double Run(string member, params object[] arguments) => (double)s_program.Value.Invoke("Rules", member, arguments)!;

    private static ArgumentException Fault(string parameter, string member, params object[] arguments)
    {
        var fault = Assert.Throws<ArgumentException>(() => Run(member, arguments));
        Assert.Equal(parameter, fault.ParamName);
        return fault;
    }
}
