using System;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Vector loops without a rest.</content>
internal sealed partial class KernelWriter
{
    /// <summary>
    /// Whole vectors only, the last one where it ends with the last element, so that it may compute again what has been computed; fewer
    /// elements than one has are computed one by one.
    /// </summary>
    /// <param name="loop">The loop.</param>
    /// <param name="body">What is done for a vector, given the name of where the next elements begin that have not been computed.</param>
    private void WholeVectors(Loop loop, Action<string> body)
    {
        var (index, next, length) = (loop.Index.Name, loop.Index.Name + "Next", ExpressionText.Length(loop.Length).Text);
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

        _code.Braces($"if ({length} < LanesOfDouble.Count)", () => ScalarLoop(loop));
        _code.Braces("else", Vectors);
    }
}
