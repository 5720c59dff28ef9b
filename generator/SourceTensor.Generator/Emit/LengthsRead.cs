using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>The symbols that a kernel's text speaks of.</summary>
internal sealed class LengthsRead
{
    private readonly HashSet<Symbol> _symbols = [];

    public static HashSet<Symbol> Of(Kernel kernel)
    {
        var read = new LengthsRead();
        read.Add(kernel.Workspace.Where(buffer => buffer.Kind != BufferKind.Growing).SelectMany(buffer => buffer.Capacity));
        read.Visit(kernel.Body);
        foreach (var (scalar, _) in kernel.Results)
        {
            read.Add(scalar);
        }

        if (kernel.AsWritten is { } other)
        {
            read._symbols.UnionWith(Of(other));
        }

        return read._symbols;
    }

    private void Visit(Block block)
    {
        foreach (var statement in block.Statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Declare declare: Add(declare.Value); break;
            case Assign assign: Add(assign.Value); break;
            case Accumulate accumulate: Add(accumulate.Value); break;
            case AccumulateLog product: Add(product.Factor); Add(product.Coefficient); Add(product.Logarithm); break;
            case Recur recur: recur.Expressions().ToList().ForEach(Add); break;
            case Delay delay: Add(delay.Value); break;
            case Store store: Add(store.Offset); Add(store.Value); break;
            case Fill fill: Add(fill.To); Add(fill.Value); break;
            case Copy copy: Add(copy.To); Add(copy.From); break;
            case CallKernel call: call.Parts.ToList().ForEach(Add); call.Sizes.ToList().ForEach(Add); break;
            case MultiplyMatrices product:
                Add([product.Rows, product.Columns, product.Terms]);
                foreach (var matrix in product.Matrices)
                {
                    Add(matrix.Part);
                    Add([matrix.RowStride, matrix.ColumnStride]);
                }

                break;
            case TestIndex test: Add(test.Index); Add([test.Length]); break;
            case TestRange test: Add(test.Start); Add([test.Count, test.Length]); break;
            case TestNotEmpty test: Add([test.Length]); break;
            case TestIndices test: Add(test.Indices); Add(test.Width is null ? [test.Length] : [test.Length, test.Width, test.Indices.Shape[1]]); break;
            case TestRequirement test: Add([test.Requirement.Left, test.Requirement.Right]); break;
            case CallMethod call:
                foreach (var argument in call.Arguments)
                {
                    Add(argument.Scalar);
                    Add(argument.Tensor?.Shape ?? []);
                    Add(argument.Tensor?.Offset);
                }

                break;
            case Hold hold: Add(hold.Condition); break;
            case ThrowStatement thrown:
                foreach (var shown in thrown.Shown)
                {
                    Add(shown);
                }

                break;
            case Resize resize: Add(resize.Buffer.Type.Shape); break;
            case Grow grow: Add(grow.Elements); break;
            case If branch: Add(branch.Condition); break;
            case GuardedLoop { Bound: { } bound }: Add([bound]); break;
            case Loop loop: Add([loop.Length]); break;
            case BlockLoop loop: Add([loop.Length]); break;
        }

        foreach (var block in statement.Blocks)
        {
            Visit(block);
        }
    }

    private void Add(Part part)
    {
        Add(part.Offset);
        Add(part.Shape);
    }

    private void Add(Expression? expression) => Add(expression?.Tree.OfType<Size>().Select(size => size.Dimension) ?? []);

    private void Add(IEnumerable<Dimension> lengths) => _symbols.UnionWith(lengths.SelectMany(length => length.Symbols));
}
