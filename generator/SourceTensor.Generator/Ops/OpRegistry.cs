using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>Every operation, one prototype each; those with parameters stand here with some.</summary>
internal static class OpRegistry
{
    public static IReadOnlyList<Op> All { get; } =
    [
        new Add(), new Subtract(), new Multiply(), new Divide(), new Negate(),
        new Abs(), new Sign(), new IntegerSign(), new CopySign(), new Maximum(), new Minimum(), new Clamp(), new ClampPropagating(),
        new Floor(), new Ceiling(), new Round(), new Truncate(), new IsInfinity(), new MultiplyAdd(), new MultiplyAddEstimate(),
        new Square(), new Sqrt(), new Cbrt(), new Reciprocal(), new Hypot(), new Pow(),
        new Exp(), new Exp2(), new ExpM1(), new Log(), new Log2(), new Log10(), new LogP1(),
        new Sin(), new Cos(), new Tan(), new Asin(), new Acos(), new Atan(), new Atan2(),
        new Sinh(), new Cosh(), new Tanh(), new Asinh(), new Acosh(), new Atanh(),
        new Equal(), new NotEqual(), new LessThan(), new LessThanOrEqual(), new GreaterThan(), new GreaterThanOrEqual(),
        new LogicalAnd(), new LogicalOr(), new LogicalXor(), new LogicalNot(), new IsNaN(), new IsFinite(),
        new Where(), new KeepZero(1), new MultiplyExponential(), new Convert(ElementType.Float64),
        new Remainder(), new BitAnd(), new BitOr(), new BitXor(), new BitNot(), new ShiftLeft(), new ShiftRight(), new UnsignedShiftRight(),
        new Sigmoid(), new LogSigmoid(), new Softplus(), new Relu(), new Gelu(), new LogOneMinusExp(), new LogAddExp(),
        new Erf(), new Erfc(), new Erfcx(), new ErfcxSlope(), new ErfInverse(), new NormalCdf(), new NormalDensity(), new LogNormalCdf(), new InverseMillsRatio(),
        new LogGamma(), new Digamma(), new Trigamma(), new Polygamma(2), new LogBeta(),
        new GammaRegularizedP(), new GammaRegularizedQ(), new GammaRegularizedByShape(), new GammaDensity(), new BetaRegularized(), new BetaRegularizedByShape(0), new BetaDensity(),
        new Sum(null), new Largest(null), new LogSumExp(null), new SoftMax(null), new LogSoftMax(null),
        new LargestOf(null), new SmallestOf(null), new ArgMax(null), new ArgMin(null), new Any(null), new All(null), new Norm(null),
        new Mean(), new Variance(), new StandardDeviation(), new Product(),
        new CumulativeSum(), new CumulativeProduct(), new CumulativeMax(), new CumulativeLogSumExp(), new Difference(),
        new Iota(Dimension.Of(0)), new LinearSpace(), new Identity(), new OneHot(), new Reshape([]), new Permute([]), new Reversed(0), new Roll(0),
        new Window(0, Dimension.Of(0), Dimension.Of(0), false), new Pad(), new Diagonal(0, Dimension.Of(0)), new LowerTriangle(), new UpperTriangle(),
        new Concatenate(0), new Split(), new Repeat(), new Tile(), new Gather(0), new TakeAlongAxis(0), new ScatterAdd(0), new AddAlongAxis(0), new CheckNotEmpty(Dimension.Of(0)),
        new Broadcast([]), new Unsqueeze(0), new Length(Dimension.Of(0)), new BindLength(new LocalSymbol(0, "n", false)),
        new Contract(["i", "i"], ""), new Cholesky(), new SolveTriangular(true, false), new Solve(), new Inverse(), new Determinant(), new LogDeterminant(), new Cofactors(), new TriangularPart(true, false),
        new Element(1, true), new WithElement(1, true), new AddElement(1, true), new Slice(Dimension.Of(1), true), new WithSlice(true), new AddSlice(true), new CheckIndices(Dimension.Of(0), Dimension.Of(0)),
        new CheckRequirement(new Requirement(Dimension.Of(0), Relation.Equal, Dimension.Of(0), ""), "", ""),
        new StopGradient(), new Assume(), new Throw(["throw new Exception();"]),
    ];

    private static readonly Dictionary<string, Op> ByMethod =
        All.SelectMany(op => op.Methods, (op, method) => (op, method)).ToDictionary(pair => pair.method, pair => pair.op, StringComparer.Ordinal);

    /// <summary>
    /// The operation a C# method stands for, by outermost static class and metadata name. Where two operations share a name, that of
    /// one of them is followed by its parameters in parentheses.
    /// </summary>
    public static Op? Find(string method, string parameters = "") =>
        ByMethod.TryGetValue($"{method}({parameters})", out var exact) ? exact : ByMethod.TryGetValue(method, out var op) ? op : null;
}
