using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>Expressions in small vectors as C#: two numbers, or up to four.</summary>
internal sealed class PackText(int lanes)
{
    /// <summary>The class of the vectors, whose number is that of their bits.</summary>
    public static string Class(int lanes) => lanes > 2 ? "Vector256" : "Vector128";

    public string Print(Expression expression) => Text(expression).Text;

    /// <summary>A number in each lane.</summary>
    public CSharpText Create(IReadOnlyList<CSharpText> numbers) => CSharpText.Call(Class(lanes) + ".Create", WithSpare(numbers));

    /// <summary>A lane that stands for nothing has what the last one has.</summary>
    private IEnumerable<CSharpText> WithSpare(IReadOnlyList<CSharpText> numbers) => lanes == 3 ? numbers.Append(numbers[^1]) : numbers;

    private CSharpText Text(Expression expression) => expression switch
    {
        LocalRead read => CSharpText.Primary(read.Local.Name),
        Splat { Value.Element: ElementType.Boolean } splat => CSharpText.Call($"LaneMemory{Class(lanes).Substring("Vector".Length)}.Mask", [splat.Value.Text()]),
        Splat splat => CSharpText.Call(Class(lanes) + ".Create", [splat.Value.Text()]),
        Pack { Element: ElementType.Int32 } pack => CSharpText.Call(Class(lanes) + ".Create", WithSpare(Numbers(pack)).SelectMany(number => new[] { number, number })),
        Pack pack => Create(Numbers(pack)),
        Apply { Op: ComparisonOp op } apply => Comparison(op, apply),
        Apply { Op: Where } apply => Call("ConditionalSelect", apply),
        Apply { Op: MultiplyAddEstimate } apply => Call("MultiplyAddEstimate", apply),
        Apply { Op: Abs } apply => Call("Abs", apply),
        Apply { Op: Sqrt } apply => Call("Sqrt", apply),
        Apply { Op: Square } apply => CSharpText.Call("KernelMath.Square", [Text(apply.Operands[0])]),
        Apply { Op: Negate } apply => CSharpText.Prefix("-", Text(apply.Operands[0])),
        Apply { Op: Add } apply => Infix("+", apply, Precedence.Additive),
        Apply { Op: Subtract } apply => Infix("-", apply, Precedence.Additive),
        Apply { Op: Multiply } apply => Infix("*", apply, Precedence.Multiplicative),
        Apply { Op: Divide } apply => Infix("/", apply, Precedence.Multiplicative),
        _ => throw new InvalidIRException($"no C# in small vectors for {expression.GetType().Name}"),
    };

    private CSharpText Call(string method, Apply apply) => CSharpText.Call($"{Class(lanes)}.{method}", apply.Operands.Select(Text));

    private CSharpText Infix(string symbol, Apply apply, Precedence precedence) => CSharpText.Infix(Text(apply.Operands[0]), symbol, Text(apply.Operands[1]), precedence);

    /// <summary>A test in each lane; integers of half the size stand in it twice, so that both halves of what it chooses between are chosen.</summary>
    private CSharpText Comparison(ComparisonOp op, Apply apply)
    {
        var test = op is NotEqual
            ? CSharpText.Prefix("~", Call("Equals", apply))
            : Call(op switch { Equal => "Equals", LessThan => "LessThan", LessThanOrEqual => "LessThanOrEqual", GreaterThan => "GreaterThan", _ => "GreaterThanOrEqual" }, apply);
        return apply.Operands[0].Element == ElementType.Float64 ? test : CSharpText.Call(Class(lanes) + ".AsDouble", [test]);
    }

    private static List<CSharpText> Numbers(Pack pack) => [.. pack.Values.Select(value => value.Text())];
}
