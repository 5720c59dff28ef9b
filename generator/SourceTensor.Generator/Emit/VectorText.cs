using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>Expressions of a vector loop as C#: one index in each lane.</summary>
internal sealed class VectorText(Local index)
{
    public string Print(Expression expression) => Text(expression).Text;

    /// <summary>Where the lanes of an access begin.</summary>
    public static string Start(Expression offset, Local index)
    {
        var text = Offsets.Add(offset, new LocalRead(index)).Text();
        return text.Within(Precedence.Primary);
    }

    private CSharpText Text(Expression expression) => expression switch
    {
        _ when !expression.Varies(index) => CSharpText.Call("Lanes.Create", [expression.Text()]),
        Load load => CSharpText.Primary($"Lanes.Create({load.Buffer.Name}[{Start(load.Offset, index)}..])"),
        Apply apply => apply.Op.Vector(apply.Operands[0].Element, [.. apply.Operands.Select(Text)])
            ?? throw new InvalidIRException($"`{apply.Op.Name}` in a vector loop has no vector code"),
        _ => throw new InvalidIRException($"no vector C# for {expression.GetType().Name}"),
    };
}
