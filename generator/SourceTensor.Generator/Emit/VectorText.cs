using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>Expressions of a vector loop as C#: one index in each lane.</summary>
internal sealed class VectorText(Local index)
{
    private readonly HashSet<Local> _lanes = [];

    public string Print(Expression expression) => Text(expression).Text;

    /// <summary>A local of the loop's body, with one value in each lane.</summary>
    public string Declare(Declare declare)
    {
        var text = $"var {declare.Local.Name} = {Print(declare.Value)};";
        _lanes.Add(declare.Local);
        return text;
    }

    /// <summary>Where the lanes of an access begin.</summary>
    public static string Start(Expression offset, Local index)
    {
        var text = Offsets.Add(offset, new LocalRead(index)).Text();
        return text.Within(Precedence.Primary);
    }

    private bool Varies(Expression expression) => expression.Reads(index) || _lanes.Any(expression.Reads);

    private CSharpText Text(Expression expression) => expression switch
    {
        LocalRead read when _lanes.Contains(read.Local) => CSharpText.Primary(read.Local.Name),
        LocalRead read when read.Local == index => CSharpText.Primary($"LaneMemory.Count({index.Name})"),
        _ when !Varies(expression) => CSharpText.Call("Lanes.Create", [expression.Element == ElementType.Int32 ? CSharpText.Prefix("(long)", expression.Text()) : expression.Text()]),
        Load { Element: ElementType.Int32 } load => CSharpText.Primary($"LaneMemory.Load({load.Buffer.Name}[{Start(load.Offset, index)}..])"),
        Load load => CSharpText.Primary($"Lanes.Create({load.Buffer.Name}[{Start(load.Offset, index)}..])"),
        Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(condition) =>
            CSharpText.Conditional(condition.Text(), Text(whenTrue), Text(whenFalse)),
        Apply apply => apply.Op.Vector(apply.Operands[0].Element, [.. apply.Operands.Select(Text)])
            ?? throw new InvalidIRException($"`{apply.Op.Name}` in a vector loop has no vector code"),
        _ => throw new InvalidIRException($"no vector C# for {expression.GetType().Name}"),
    };
}
