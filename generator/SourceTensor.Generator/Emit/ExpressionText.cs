using System;
using System.Globalization;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>Scalar expressions and lengths as C#.</summary>
internal static class ExpressionText
{
    public static string Print(this Expression expression) => expression.Text().Text;

    public static CSharpText Text(this Expression expression) => expression switch
    {
        Literal literal => Constant(literal.Value),
        LocalRead read => CSharpText.Primary(read.Local.Name),
        Size size => Length(size.Dimension),
        Load load => CSharpText.Primary($"{load.Buffer.Name}[{Index(load.Offset, load.Along)}]"),
        LaneOf { Pack: LocalRead pack } lane => CSharpText.Primary($"{pack.Local.Name}[{lane.Lane}]"),
        Apply apply => apply.Op.Scalar(apply.Operands[0].Element, [.. apply.Operands.Select(Text)]),
        _ => throw new InvalidIRException($"no C# for {expression.GetType().Name}"),
    };

    /// <summary>An offset plus the local that runs along it.</summary>
    public static string Index(Expression offset, Local? along) =>
        (along is null ? offset : offset is Literal { Value.Bits: < 0 } back
            ? Apply.Of(new Subtract(), new LocalRead(along), new Literal(IR.Constant.Of((int)-back.Value.Bits)))
            : Offsets.Add(offset, new LocalRead(along))).Print();

    public static CSharpText Constant(Constant value)
    {
        if (!value.Element.IsFloating())
        {
            return new CSharpText(value.Element == ElementType.Int64 ? value + "L" : value.ToString(), value.Bits < 0 ? Precedence.Unary : Precedence.Primary);
        }

        var (number, keyword) = (value.Number, value.Element.Keyword());
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return CSharpText.Primary(keyword + (double.IsNaN(number) ? ".NaN" : number > 0 ? ".PositiveInfinity" : ".NegativeInfinity"));
        }

        if (number == 0 && value.Bits != 0)
        {
            // Not every .NET that hosts a compiler writes the sign of a zero.
            return new CSharpText(value.Element == ElementType.Float32 ? "-0f" : "-0.0", Precedence.Unary);
        }

        var digits = value.Element == ElementType.Float32
            ? ((float)number).ToString("R", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
        var text = value.Element == ElementType.Float32 ? digits + "f" : digits.All(c => char.IsDigit(c) || c == '-') ? digits + ".0" : digits;
        return new CSharpText(text, text.StartsWith("-", System.StringComparison.Ordinal) ? Precedence.Unary : Precedence.Primary);
    }

    /// <summary>A length in terms of the kernel's parameters.</summary>
    public static CSharpText Length(Dimension dimension)
    {
        CSharpText? sum = null;
        foreach (var term in dimension.Terms)
        {
            var magnitude = System.Math.Abs(term.Coefficient);
            var product = magnitude == 1
                ? Text(term.Symbol)
                : CSharpText.Infix(CSharpText.Primary(magnitude.ToString(CultureInfo.InvariantCulture)), "*", Text(term.Symbol), Precedence.Multiplicative);
            sum = sum is null
                ? term.Coefficient < 0 ? CSharpText.Prefix("-", product) : product
                : CSharpText.Infix(sum.Value, term.Coefficient < 0 ? "-" : "+", product, Precedence.Additive);
        }

        var constant = CSharpText.Primary(System.Math.Abs(dimension.Constant).ToString(CultureInfo.InvariantCulture));
        return sum is null
            ? Constant(IR.Constant.Of((int)dimension.Constant))
            : dimension.Constant == 0 ? sum.Value : CSharpText.Infix(sum.Value, dimension.Constant < 0 ? "-" : "+", constant, Precedence.Additive);
    }

    /// <summary>
    /// How a kernel reads a symbol: a span knows its own length, an integer parameter is its value, and the axes of tensors
    /// of higher rank are passed beside them.
    /// </summary>
    private static CSharpText Text(Symbol symbol) => symbol switch
    {
        ProductSymbol product => product.Factors.Select(Text).Aggregate((left, right) => CSharpText.Infix(left, "*", right, Precedence.Multiplicative)),
        QuotientSymbol quotient => CSharpText.Infix(Length(quotient.Numerator), "/", CSharpText.Primary(quotient.Divisor.ToString(CultureInfo.InvariantCulture)), Precedence.Multiplicative),
        SegmentSymbol segment => CSharpText.Call(segment.Function, [Length(segment.Steps)]),
        MaximumSymbol maximum => CSharpText.Call("Math.Max", [Length(maximum.Left), Length(maximum.Right)]),
        _ => CSharpText.Primary(symbol.Text.Contains(".Length") || !symbol.Text.Contains('.') ? symbol.Text : Names.OfAxis(symbol)),
    };

    /// <summary>The number of elements of a buffer; a length that is negative stands for no elements.</summary>
    public static string Product(EquatableArray<Dimension> shape, Function? function = null)
    {
        var constant = shape.Where(length => length.IsConstant).Aggregate(1L, (product, length) => product * Math.Max(length.Constant, 0));
        var factors = shape.Where(length => !length.IsConstant)
            .Select(length => function?.MayBeNegative(length) == true ? CSharpText.Call("Math.Max", [Length(length), CSharpText.Primary("0")]) : Length(length))
            .ToList();
        if (constant != 1 || factors.Count == 0)
        {
            factors.Add(CSharpText.Primary(constant.ToString(CultureInfo.InvariantCulture)));
        }

        return factors.Aggregate((left, right) => CSharpText.Infix(left, "*", right, Precedence.Multiplicative)).Text;
    }
}
