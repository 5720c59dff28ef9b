using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Vector loops without a rest.</content>
internal sealed partial class KernelWriter
{
    /// <summary>
    /// Whole vectors only, the last one where it ends with the last element, so that it may compute again what has been computed; fewer
    /// elements than one has are computed one by one, or in one vector whose last lanes stay empty.
    /// </summary>
    /// <param name="loop">The loop.</param>
    /// <param name="body">What is done for a vector, given the name of where the next elements begin that have not been computed.</param>
    /// <param name="shortBody">What is done for fewer elements, given the name of how many; null where they are computed one by one.</param>
    /// <param name="before">What is declared before whole vectors.</param>
    private void WholeVectors(Loop loop, Action<string> body, Action<string>? shortBody, Action? before = null)
    {
        var (index, next, length) = (loop.Index.Name, Derived(loop.Index.Name, "Next"), ExpressionText.Length(loop.Length).Text);
        void Vectors()
        {
            before?.Invoke();
            _code.Braces($"for (var {next} = 0; {next} < {length}; {next} += LanesOfDouble.Count)", () =>
            {
                _code.Line($"var {index} = Math.Min({next}, {length} - LanesOfDouble.Count);");
                body(next);
            });
        }

        if (loop.Length.IsConstant && loop.Length.Constant >= Lowering.Buffer.MostLanes)
        {
            Vectors();
            return;
        }

        _code.Braces($"if ({length} < LanesOfDouble.Count)", () =>
        {
            if (shortBody is null)
            {
                ScalarLoop(loop);
                return;
            }

            if (new Statement[] { loop }.AndNested().Any(statement => statement.Blocks.Count == 0 && (statement is Store { Along: var along } && along == loop.Index || statement.Expressions().Any(expression => expression.Reads(loop.Index)))))
            {
                _code.Line($"var {index} = 0;");
            }

            shortBody(length);
        });
        _code.Braces("else", Vectors);
    }

    /// <summary>
    /// The rows of numbers in double precision that vectors of a loop inside of another are of. They are declared before it: the JIT would compute where
    /// they begin, and compare it with where their memory ends, for each vector.
    /// </summary>
    private void DeclareRows(Loop loop, Dictionary<(Lowering.Buffer Buffer, Expression Offset), string> rows)
    {
        var changing = new HashSet<Local>(new Statement[] { loop }.AndNested().SelectMany(statement => statement.Changing()));
        foreach (var (buffer, offset, along, _) in RowAccess.Of(loop))
        {
            if (along != loop.Index || buffer.Element != ElementType.Float64 || rows.ContainsKey((buffer, offset)) || changing.Any(offset.Reads) || offset.Tree.OfType<Load>().Any())
            {
                continue;
            }

            if (offset == Literal.Zero)
            {
                rows[(buffer, offset)] = buffer.Name;
                continue;
            }

            rows[(buffer, offset)] = _names.Fresh(buffer.Name + "_row");
            _code.Line($"var {rows[(buffer, offset)]} = {VectorText.RowText(buffer, offset)};");
        }
    }
}
