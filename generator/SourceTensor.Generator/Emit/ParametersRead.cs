using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>Which parameters a kernel's text speaks of. Of a batch's two kernels neither needs all of them.</summary>
internal static class ParametersRead
{
    public static Kernel WithoutOthers(Kernel kernel)
    {
        var unused = Unused(kernel);
        return kernel with { Unused = kernel.AsWritten is { } other ? [.. unused.Intersect(Unused(other))] : unused };
    }

    private static IReadOnlyList<int> Unused(Kernel kernel)
    {
        var statements = kernel.Body.Statements;
        var expressions = statements.SelectMany(statement => statement.Expressions()).Concat(kernel.Results.Select(result => result.Scalar).OfType<Expression>()).SelectMany(expression => expression.Tree).ToList();
        var buffers = new HashSet<Buffer>(statements.SelectMany(statement => statement.BuffersRead()).Concat(expressions.OfType<Load>().Select(load => load.Buffer)));
        var locals = new HashSet<Local>(expressions.OfType<LocalRead>().Select(read => read.Local));
        var lengths = LengthsRead.Of(kernel).OfType<ParameterSymbol>().Where(symbol => symbol.Axis == ParameterSymbol.ValueAxis || kernel.Function.Parameters[symbol.Parameter].Type.Rank == 1).Select(symbol => symbol.Parameter).ToList();
        return [.. kernel.Parameters.Select((parameter, i) => (parameter, i))
            .Where(pair => !lengths.Contains(pair.i) && (pair.parameter.Scalar is { } local ? !locals.Contains(local) : !buffers.Contains(pair.parameter.Tensor!)))
            .Select(pair => pair.i)];
    }
}
