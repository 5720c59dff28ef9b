using System;
using System.Linq;
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
    private void WholeVectors(Loop loop, Action<string> body, Action<string>? shortBody)
    {
        var (index, next, length) = (loop.Index.Name, Derived(loop.Index.Name, "Next"), ExpressionText.Length(loop.Length).Text);
        void Vectors() => _code.Braces($"for (var {next} = 0; {next} < {length}; {next} += LanesOfDouble.Count)", () =>
        {
            _code.Line($"var {index} = Math.Min({next}, {length} - LanesOfDouble.Count);");
            body(next);
        });

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
}
