using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>Expressions of a vector loop as C#: one index in each lane.</summary>
/// <param name="rest">How many lanes there are elements for; null for all. Where a vector is a row of memory: what reads and writes it.</param>
/// <param name="registers">What is in registers.</param>
/// <param name="row">Where there is one vector only: what holds a row of memory, if something does; null where there may be others.</param>
internal sealed class VectorText(Local index, LaneRegisters registers, string? rest = null, System.Func<Buffer, Expression, string?>? row = null)
{
    private readonly HashSet<Local> _lanes = [];
    private readonly IReadOnlyCollection<Buffer> _own = [];

    /// <summary>The names of the rows of memory that vectors are of, by where they begin.</summary>
    public IReadOnlyDictionary<(Buffer, Expression), string>? Rows { get; init; }

    /// <summary>Where a vector is a row of memory: the index in its first lane.</summary>
    public string FirstIndex { get; init; } = "0";

    /// <summary>Of a loop around loops, whose steps have memory of their own.</summary>
    public VectorText(LaneLoop loop, LaneRegisters registers, string? rest = null, System.Func<Buffer, Expression, string?>? row = null)
        : this(loop.Index, registers, rest, row)
    {
        _lanes.UnionWith(loop.Varying.Where(local => local != loop.Index));
        _own = loop.Own;
    }

    private VectorText(VectorText other, Local index, LaneRegisters registers, string? rest, System.Func<Buffer, Expression, string?>? row)
        : this(index, registers, rest, row) => (_lanes, _own, Rows, FirstIndex) = (other._lanes, other._own, other.Rows, other.FirstIndex);

    /// <summary>The same with more in registers.</summary>
    public VectorText With(LaneRegisters more) => new(this, index, more, rest, row);

    public string Print(Expression expression) => Text(expression).Text;

    /// <summary>What is added to a sum, for which it does not matter of which sign a zero is: the processor's maximum knows but one.</summary>
    public string PrintTerm(Expression expression) => expression is Apply { Op: Maximum, Operands: [var x, Literal { Value.Number: 0 } zero] }
        ? CSharpText.Call("Lanes.MaxNative", [Text(zero), Text(x)]).Text
        : Print(expression);

    /// <summary>The sum of both halves of the lanes, of an expression in double precision of numbers in single precision.</summary>
    public string PrintHalves(Expression expression) =>
        CSharpText.Infix(Half(expression, "Lanes.WidenLower"), "+", Half(expression, "Lanes.WidenUpper"), Precedence.Additive).Text;

    /// <summary>Whether the local has another value in each lane.</summary>
    public bool IsInLanes(Local local) => _lanes.Contains(local);

    /// <summary>A local of the loop's body, with one value in each lane.</summary>
    public string Declare(Declare declare)
    {
        var text = $"var {declare.Local.Name} = {Print(declare.Value)};";
        _lanes.Add(declare.Local);
        return text;
    }

    /// <summary>A local of the loop's body that has one value in each lane, by the text of them.</summary>
    public string Declare(Local local, string lanes)
    {
        _lanes.Add(local);
        return $"var {local.Name} = {lanes};";
    }

    public string Store(Store store)
    {
        var (start, stride) = Locate(store.Buffer, store.Offset, store.Along);
        return stride is null
            ? RowOf(store.Buffer, store.Offset, store.Along) is { } name ? $"LaneMemory.Store({Print(store.Value)}, {name}, {index.Name});"
            : rest is null ? $"Lanes.CopyTo({Print(store.Value)}, {store.Buffer.Name}[{start}..]);" : $"LaneMemory.StoreRest({Print(store.Value)}, {store.Buffer.Name}[{start}..], {rest});"
            : $"LaneMemory.Scatter({Print(store.Value)}, {store.Buffer.Name}[{start}..], {stride});";
    }

    /// <summary>A part of memory that each step has for itself, of all steps that are computed at once.</summary>
    public static string OwnPart(Part part)
    {
        var count = ExpressionText.Product(part.Shape);
        return part.Shape == part.Buffer.Capacity ? part.Buffer.Name : $"{part.Buffer.Name}.Slice({Times(part.Offset.Text())}, {count} * LanesOfDouble.Count)";
    }

    private static string Times(CSharpText text) => text.Text == "0" ? "0" : $"{text.Within(Precedence.Multiplicative)} * LanesOfDouble.Count";

    /// <summary>Whether what the lanes touch of memory is neighbours, or the same for all.</summary>
    public bool AreNeighbours(Statement statement) => (statement is not Store store || Locate(store.Buffer, store.Offset, store.Along).Stride is null)
        && statement.Expressions().SelectMany(expression => expression.Tree).All(part => part is not Load load || !Varies(load) || Locate(load.Buffer, load.Offset, load.Along).Stride is null);

    /// <summary>Where the first lane's element is, and how far from each other they are; null where they are neighbours.</summary>
    private (string Start, string? Stride) Locate(Buffer buffer, Expression offset, Local? along)
    {
        var first = along is null || IsOnly(along) ? offset : Offsets.Add(offset, new LocalRead(along));
        first = row is null ? first : first.Rewrite(part => part is LocalRead read && IsOnly(read.Local) ? Literal.Zero : null);
        if (_own.Contains(buffer))
        {
            var text = Times(first.Text());
            return (text == "0" ? text : $"({text})", null);
        }

        var stride = LaneStride.Of(offset, along, index, Varies);
        return (first.Text().Within(Precedence.Primary), stride is null || stride.Is(1) ? null : ExpressionText.Length(stride).Text);
    }

    /// <summary>Whether it counts one vector, so that it is 0.</summary>
    private bool IsOnly(Local local) => row is not null && local == index;

    private bool Varies(Expression expression) => expression.Reads(index) || _lanes.Any(expression.Reads) || _own.Any(expression.Reads);

    private CSharpText Text(Expression expression) => expression switch
    {
        LocalRead read when _lanes.Contains(read.Local) => CSharpText.Primary(read.Local.Name),
        LocalRead read when read.Local == index => CSharpText.Primary($"LaneMemory.Count({(IsOnly(index) ? FirstIndex : index.Name)})"),
        _ when registers.BroadcastOf(expression) is { } broadcast => CSharpText.Primary(broadcast),
        _ when !Varies(expression) && expression.Element == ElementType.Boolean => CSharpText.Call("LaneMemory.Mask", [expression.Text()]),
        _ when !Varies(expression) => CSharpText.Call("Lanes.Create", [expression.Element == ElementType.Int32 ? CSharpText.Prefix("(long)", expression.Text()) : expression.Text()]),
        Load load => Loaded(load),
        Apply { Op: Where, Operands: [var condition, var whenTrue, var whenFalse] } when !Varies(condition) =>
            CSharpText.Conditional(condition.Text(), Text(whenTrue), Text(whenFalse)),
        Apply { Op: Where, Operands: [var condition, Apply { Op: Negate, Operands: [var negated] }, var number] } when negated == number =>
            CSharpText.Call("LaneMath.NegateWhere", [Text(condition), Text(number)]),
        Apply { Op: Where, Operands: [var condition, var number, Apply { Op: Negate, Operands: [var negated] }] } when negated == number =>
            CSharpText.Call("LaneMath.NegateWhere", [CSharpText.Prefix("~", Text(condition)), Text(number)]),
        Apply apply when registers.ConstantsOf(apply) is { } constants => CSharpText.Call($"{constants}.{apply.Op.LaneFunction}", [.. apply.Operands.Select(Text)]),
        Apply apply => apply.Op.Vector(apply.Operands[0].Element, [.. apply.Operands.Select(Text)])
            ?? throw new InvalidIRException($"`{apply.Op.Name}` in a vector loop has no vector code"),
        _ => throw new InvalidIRException($"no vector C# for {expression.GetType().Name}"),
    };

    /// <summary>Memory from where a row begins.</summary>
    public static string RowText(Buffer buffer, Expression offset) => offset == Literal.Zero ? buffer.Name : $"{buffer.Name}[{offset.Text().Within(Precedence.Primary)}..]";

    private CSharpText Half(Expression expression, string widen) => expression switch
    {
        _ when !Varies(expression) => CSharpText.Call("Lanes.Create", [expression.Text()]),
        Apply { Op: Convert, Operands: [{ Element: ElementType.Float32 } narrow] } => CSharpText.Call(widen, [Text(narrow)]),
        Apply apply => apply.Op.Vector(ElementType.Float64, [.. apply.Operands.Select(operand => Half(operand, widen))])!.Value,
        _ => throw new InvalidIRException($"no vector C# for half of {expression.GetType().Name}"),
    };

    private CSharpText Loaded(Load load)
    {
        if (row is not null && load.Along == index && load.Element == ElementType.Float64)
        {
            return CSharpText.Primary(row(load.Buffer, load.Offset) ?? $"{rest}.Load({RowText(load.Buffer, load.Offset)})");
        }

        if (!_own.Contains(load.Buffer) && Varies(load.Place) && LaneStride.Of(load.Offset, load.Along, index, Varies) is null)
        {
            return CSharpText.Call("LaneMemory.Gather", [CSharpText.Primary(load.Buffer.Name), Text(load.Place)]);
        }

        var (start, stride) = Locate(load.Buffer, load.Offset, load.Along);
        return CSharpText.Primary(stride is not null ? $"LaneMemory.Gather({load.Buffer.Name}[{start}..], {stride})"
            : rest is not null ? $"LaneMemory.LoadRest({load.Buffer.Name}[{start}..], {(row is null ? rest : rest + ".Count")})"
            : RowOf(load.Buffer, load.Offset, load.Along) is { } name ? $"LaneMemory.Load({name}, {index.Name})"
            : load.Element == ElementType.Int32 ? $"LaneMemory.Load({load.Buffer.Name}[{start}..])"
            : $"Lanes.Create({load.Buffer.Name}[{start}..])");
    }

    private string? RowOf(Buffer buffer, Expression offset, Local? along) => along == index && Rows is not null && Rows.TryGetValue((buffer, offset), out var name) ? name : null;
}
