using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Expression is computed in its stable form.</summary>
public sealed class ST3005
{
    private const string Program = """
        [TensorFunction]
        public static double F(double x, double y, Tensor1D<double> q)
        {
            var total = Sum({|ST3005:Log(SoftMax(q))|}) + {|ST3005:Log(Sum(Exp(q)))|} + {|ST3005:Math.Log(1 + Math.Exp(x))|} + {|ST3005:Log(Exp(x) + 1)|};
            total += {|ST3005:Log(1.0 - Exp(-x))|} + ({|ST3005:Exp(x) - 1|}) + {|ST3005:Log(Sigmoid(x))|} + {|ST3005:Log(Exp(x) + Exp(y))|};
            return total + Log(2 + Exp(x)) + Exp(x) - 2 + Log(x) + Sum(q + Exp(q));
        }
        """;

    [Fact]
    public async Task Names_the_function_to_write() =>
        Assert.Equal(
            ["LogSoftMax", "LogSumExp", "Softplus", "Softplus", "LogOneMinusExp", "ExpM1", "LogSigmoid", "LogAddExp"],
            (await Analyze.Messages(Analyze.Members(Program, switchedOn: nameof(ST3005)))).Select(message => message.Split('`')[3]));

    [Fact]
    public async Task Is_off_by_default() =>
        Assert.Equal([], await Analyze.Messages(Analyze.Members(Program.Replace("{|ST3005:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal))));
}
