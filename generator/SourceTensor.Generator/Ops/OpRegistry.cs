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
        new Maximum(), new IsInfinity(), new Square(), new Sqrt(), new Exp(), new Log(), new Pow(),
        new Equal(), new Where(), new Convert(ElementType.Float64),
        new Sum(null), new Largest(null), new LogSumExp(null), new SoftMax(null), new LogSoftMax(null),
        new Broadcast([]), new Unsqueeze(0), new Length(Dimension.Of(0)), new BindLength(new LocalSymbol(0, "n", false)),
        new Element(1, true), new WithElement(1, true), new AddElement(1, true), new CheckIndices(Dimension.Of(0), Dimension.Of(0)),
    ];

    private static readonly Dictionary<string, Op> ByMethod =
        All.SelectMany(op => op.Methods, (op, method) => (op, method)).ToDictionary(pair => pair.method, pair => pair.op, StringComparer.Ordinal);

    /// <summary>The operation a C# method stands for, by outermost static class and metadata name.</summary>
    public static Op? Find(string method) => ByMethod.TryGetValue(method, out var op) ? op : null;
}
