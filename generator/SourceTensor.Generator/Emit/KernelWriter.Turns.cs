using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Loops that take turns.</content>
internal sealed partial class KernelWriter
{
    /// <summary>The widest vectors: of narrower ones, or of small vectors that are longer than they are, a turn would be more than a processor has at hand.</summary>
    private const int BitsForTurns = 512;

    /// <summary>
    /// Some steps, then the vectors before them, and once more behind the last step. The steps are of parts of memory, of which the JIT knows the
    /// length: it tests no index in them.
    /// </summary>
    private void Turns(Turns turns)
    {
        if (_bits < BitsForTurns)
        {
            Statement(turns.Steps);
            Statement(turns.Vectors);
            return;
        }

        Shorten(turns.Steps);
        var packed = turns.Steps as PackedLoop;
        Pack(packed);
        var around = Keep(turns.Vectors);
        BeginVectors(turns.Vectors);
        var (start, first, index) = (turns.Start.Name, turns.First.Name, turns.Vectors.Index.Name);
        var length = ExpressionText.Length(turns.Steps.Length);
        _code.Braces($"for (var {start} = 0; {start} < {length.Text} + {Lowering.Turns.Count}; {start} += {Lowering.Turns.Count})", () =>
        {
            _code.Line($"var {first} = Math.Min({start}, {length.Text});");
            foreach (var (part, of) in turns.Parts)
            {
                _code.Line($"var {part.Name} = {of.Name}.Slice({first}, Math.Min({Lowering.Turns.Count}, {length.Text} - {first}));");
            }

            Nested(() => Repeat($"for (var {turns.Steps.Index.Name} = 0; {turns.Steps.Index.Name} < {turns.Parts[0].Part.Name}.Length; {turns.Steps.Index.Name}++)", turns.Body));
            _code.Braces(
                $"for (var {index} = Math.Max({start} - {Lowering.Turns.Count}, 0); {index} <= {first} - LanesOfDouble.Count; {index} += LanesOfDouble.Count)",
                () => VectorBody(turns.Vectors, "LanesOfDouble"));
        });
        Unpack(packed);
        EndVectors(turns.Vectors);
        Rest(turns.Vectors, "LanesOfDouble");
        _registers = around;
    }
}
