using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Vector loops without a rest.</content>
internal sealed partial class KernelWriter
{
    /// <summary>Whole vectors only, the last one where it ends with the last element; fewer elements than one has are computed one by one.</summary>
    private void WholeVectors(Loop loop)
    {
        var length = ExpressionText.Length(loop.Length).Text;
        if (loop.Length.IsConstant && loop.Length.Constant >= 8)
        {
            Vectors(loop, length);
            return;
        }

        _code.Braces($"if ({length} < LanesOfDouble.Count)", () => Repeat($"for (var {loop.Index.Name} = 0; {loop.Index.Name} < {length}; {loop.Index.Name}++)", loop.Body));
        _code.Braces("else", () => Vectors(loop, length));
    }

    private void Vectors(Loop loop, string length)
    {
        var (index, next, lanes) = (loop.Index.Name, loop.Index.Name + "Next", new VectorText(loop.Index));
        _code.Braces($"for (var {next} = 0; {next} < {length}; {next} += LanesOfDouble.Count)", () =>
        {
            _code.Line($"var {index} = Math.Min({next}, {length} - LanesOfDouble.Count);");
            foreach (var statement in loop.Body.Statements)
            {
                switch (statement)
                {
                    case Declare declare: _code.Line(lanes.Declare(declare)); break;
                    case Store store: _code.Line(lanes.Store(store)); break;
                    default: Statement(statement); break;
                }
            }
        });
    }
}
