// Writes the TensorMath.*.cs files of reductions, cumulative functions and functions of structure beside it: the same overloads for
// every rank. Run from the repository's root:   dotnet run runtime/SourceTensor/Mathematics/WriteAxisFunctions.cs
// A test compiles this file too and fails when what is checked in is not what it writes.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

internal static class WriteAxisFunctions
{
    private const int MaxRank = 5;
    private const string Number = "INumber<T>";
    private const string Real = "IFloatingPointIeee754<T>";
    private const string Axis = "The axis, 0 for the leading one; a negative one counts from the end.";
    private const string IsAxis = "ArgumentOutOfRangeException|There is no such axis.";
    private const string IsNotEmpty = "ArgumentException|There is no element.";

    /// <summary>A parameter and what is said of it.</summary>
    private sealed record Parameter(string Type, string Name, string About, string? Default = null);

    /// <summary>A reduction: over all elements, along an axis, and along an axis that stays with length 1.</summary>
    /// <param name="Lane">What computes it from a run of elements.</param>
    private sealed record Reduction(string Name, string Summary, string Constraint, string Lane)
    {
        public string Element { get; init; } = "T";

        public string Result { get; init; } = "T";

        /// <summary>The name of the overloads with an axis, where the others' would mean something else.</summary>
        public string? AlongName { get; init; }

        /// <summary>What computes it along an axis, where that is not one run after another.</summary>
        public string? Along { get; init; }

        public Parameter? Last { get; init; }

        public bool NeedsElement { get; init; }
    }

    /// <summary>A function along an axis; a vector has only one, of every other tensor the call names it.</summary>
    /// <param name="Body">The C#, {block} standing for the operand and {axis} for the axis.</param>
    private sealed record AxisFunction(string Name, string Summary, string Body, params Parameter[] Before)
    {
        public string? Constraint { get; init; }

        public string Result { get; init; } = "Tensor{rank}D<T>";

        public Parameter? Last { get; init; }

        public string[] Throws { get; init; } = [];
    }

    private static readonly Parameter s_correction = new("int", "correction", "What is taken from the number of elements before dividing by it.", "0");

    private static readonly Reduction[] s_reductions =
    [
        new("Sum", "The sum of the elements, added in their order, 0 of none. To one number <see cref=\"float\"/> adds up in <see cref=\"double\"/>.", Number, "Reductions.Sum") { Along = "Reductions.Sum(x.Block, axis)" },
        new("Product", "The product of the elements, multiplied in their order; 1 of none.", Number, "Lanes.Product"),
        new("Mean", "The arithmetic mean of the elements; NaN of none.", Real, "Lanes.Mean"),
        new("Variance", "The mean squared distance of the elements from their mean; NaN of none.", Real, "Lanes.Variance") { Last = s_correction },
        new("StandardDeviation", "The square root of the variance of the elements; NaN of none.", Real, "Lanes.StandardDeviation") { Last = s_correction },
        new("Norm", "The square root of the sum of the squares of the elements; 0 of none.", Real, "Lanes.Norm"),
        new("LogSumExp", "The logarithm of the sum of the exponentials of the elements, shifted by the largest so that none overflows; −∞ of none.", Real, "Lanes.LogSumExp"),
        new("Max", "The largest element; NaN where there is one.", Number, "Reductions.Max") { AlongName = "MaxAlong", NeedsElement = true },
        new("Min", "The smallest element; NaN where there is one.", Number, "Lanes.Min") { AlongName = "MinAlong", NeedsElement = true },
        new("ArgMax", "The index of the first largest element, of the first NaN where there is one; of all elements, its number in row-major order.", Number, "Lanes.ArgMax") { Result = "int", NeedsElement = true },
        new("ArgMin", "The index of the first smallest element, of the first NaN where there is one; of all elements, its number in row-major order.", Number, "Lanes.ArgMin") { Result = "int", NeedsElement = true },
        new("Any", "Whether any element is true; false of none.", "", "Lanes.Any") { Element = "bool", Result = "bool" },
        new("All", "Whether all elements are true; true of none.", "", "Lanes.All") { Element = "bool", Result = "bool" },
    ];

    private static readonly Parameter s_count = new("int", "count", "How many times.");

    private static readonly AxisFunction[] s_axisFunctions =
    [
        new("CumulativeSum", "The sums of the elements up to each.", "Lanes.CumulativeSum") { Constraint = Number },
        new("CumulativeProduct", "The products of the elements up to each.", "Lanes.CumulativeProduct") { Constraint = Number },
        new("CumulativeMax", "The largest of the elements up to each; NaN from the first NaN on.", "Lanes.CumulativeMax") { Constraint = Number },
        new("CumulativeLogSumExp", "The logarithms of the sums of the exponentials of the elements up to each.", "Lanes.CumulativeLogSumExp") { Constraint = Real },
        new("Difference", "Each element but the first less the one before it; of none, none.", "Structure.Difference({block}, {axis})") { Constraint = Number },
        new("Reverse", "The items in the opposite order.", "Structure.Reverse({block}, {axis})"),
        new("Roll", "The items moved on by a number of places; what leaves at one end comes back at the other.", "Structure.Roll({block}, shift, {axis})", new Parameter("int", "shift", "The number of places; backwards where negative.")),
        new("Repeat", "Every item a number of times, one after another.", "Structure.Repeat({block}, count, {axis})", s_count) { Throws = ["ArgumentOutOfRangeException|The count is negative."] },
        new("Tile", "The whole tensor a number of times, one after another.", "Structure.Tile({block}, count, {axis})", s_count) { Throws = ["ArgumentOutOfRangeException|The count is negative."] },
        new("Pad", "The tensor with items of one value before and behind it.", "Structure.Pad({block}, before, after, {axis}, value)", new Parameter("int", "before", "How many before."), new Parameter("int", "after", "How many behind."))
        {
            Last = new("T", "value", "Their value.", "default"),
            Throws = ["ArgumentOutOfRangeException|A count is negative."],
        },
        new("Split", "A number of equal parts.", "Structure.Split({block}, count, {axis})", new Parameter("int", "count", "The number of parts."))
        {
            Result = "Tensor{rank}D<T>[]",
            Throws = ["ArgumentException|There are no such parts that are equal."],
        },
    ];

    /// <summary>The files by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var reduction in s_reductions)
        {
            yield return File(reduction.AlongName is null ? reduction.Name : reduction.Name + ".Reduction", Write(reduction));
        }

        foreach (var function in s_axisFunctions)
        {
            yield return File(function.Name, Write(function));
        }

        yield return File("Reshape", Reshape());
        yield return File("Broadcast", Broadcast());
        yield return File("Permute", Permute());
        yield return File("Squeeze", Squeeze());
        yield return File("Concatenate", Joined("Concatenate", 0, "Tensors put behind each other along an axis.", "The tensors; all lengths but that of the axis agree."));
        yield return File("Stack", Joined("Stack", 1, "Tensors of one shape put behind each other along a new axis.", "The tensors."));
        yield return File("Gather", Gather());
        yield return File("TakeAlongAxis", TakeAlongAxis());
        yield return File("ScatterAdd", ScatterAdd());
        yield return File("OneHot", OneHot());
    }

    /// <summary>The folder of this source file.</summary>
    public static string Folder() => Path.GetDirectoryName(ThisFile())!;

#if !SOURCETENSOR_TESTS
    private static void Main()
    {
        foreach (var (name, text) in Files())
        {
            System.IO.File.WriteAllText(Path.Combine(Folder(), name), text);
        }
    }
#endif

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static (string Name, string Text) File(string name, List<string> methods)
    {
        var body = string.Join('\n', methods);
        var text = new StringBuilder("// Written by WriteAxisFunctions.cs; change that and run it.\n");
        text.Append("using System;\n");
        if (body.Contains("INumber<", StringComparison.Ordinal) || body.Contains(Real, StringComparison.Ordinal))
            text.Append("using System.Numerics;\n");
        return ($"TensorMath.{name}.cs", text.Append("\nnamespace SourceTensor;\n\npublic static partial class TensorMath\n{\n").Append(body).Append("}\n").ToString());
    }

    private static string Tensor(int rank, string element = "T") => $"Tensor{rank}D<{element}>";

    private static string LengthName(int axis, int rank) => (rank, axis) switch
    {
        (1, _) => "length",
        (2, 0) => "rows",
        (2, _) => "columns",
        _ => $"length{axis}",
    };

    private static string Method(string summary, string result, string name, string? constraint, string body, IEnumerable<Parameter> parameters, params string[] throws)
    {
        List<Parameter> all = [.. parameters];
        var isGeneric = constraint != "";
        var text = new StringBuilder($"    /// <summary>{summary}</summary>\n");
        foreach (var parameter in all)
        {
            text.Append($"    /// <param name=\"{parameter.Name}\">{parameter.About}</param>\n");
        }

        if (isGeneric)
            text.Append("    /// <typeparam name=\"T\">The element type.</typeparam>\n");
        foreach (var group in throws.Select(text => text.Split('|')).GroupBy(pair => pair[0], pair => pair[1]))
        {
            text.Append($"    /// <exception cref=\"{group.Key}\">{string.Join(' ', group)}</exception>\n");
        }

        var list = string.Join(", ", all.Select(parameter => $"{parameter.Type} {parameter.Name}" + (parameter.Default is null ? "" : " = " + parameter.Default)));
        text.Append($"    public static {result} {name}{(isGeneric ? "<T>" : "")}({list})");
        if (isGeneric)
            text.Append($"\n        where T : unmanaged{(constraint is null ? "" : ", " + constraint)}");
        return text.Append($" => {body};\n").ToString();
    }

    private static Parameter X(int rank, string element = "T") => new(Tensor(rank, element), "x", "The tensor.");

    private static Parameter TheAxis(string? value = null) => new("int", "axis", Axis, value);

    private static List<string> Write(Reduction function)
    {
        var methods = new List<string>();
        Parameter keepDims = new("bool", "keepDims", "Always true: the axis stays, with length 1. Leave it out to have the axis removed.");
        var last = function.Last is { } parameter ? new[] { parameter } : [];
        string[] empty = function.NeedsElement ? [IsNotEmpty] : [];
        var generic = function.Constraint == "" ? "" : "<T>";
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var (x, name) = (X(rank, function.Element), function.AlongName ?? function.Name);
            var lane = function.Last is null ? function.Lane + generic : $"lane => {function.Lane}{generic}(lane, {function.Last.Name})";
            var along = function.Along ?? $"Reductions.Along<{function.Element}, {function.Result}>(x.Block, axis, {lane}{(function.NeedsElement ? ", needsElement: true" : "")})";
            var own = rank == 1 ? last : [];
            var arguments = string.Concat(function.Last is null ? "" : rank == 1 ? ", " + function.Last.Name : ", 0");
            var whole = function.NeedsElement ? $"{function.Lane}{generic}(Reductions.NotEmpty(x.Block).Span)" : $"{function.Lane}{generic}(x.Span{arguments})";
            methods.Add(Method(function.Summary, function.Result, function.Name, function.Constraint, whole, [x, .. own], empty));
            methods.Add(Method(
                function.Summary, Tensor(rank, function.Result), function.Name, function.Constraint, $"new(Reductions.KeepDims({(function.NeedsElement ? whole : $"{function.Lane}{generic}(x.Span{(function.Last is null ? "" : ", 0")})")}, {rank}, keepDims))",
                [x, keepDims with { About = "Always true: all axes stay, with length 1. Leave it out to have one number." }], [.. empty, "ArgumentException|The last argument is false."]));
            var summary = function.Summary[..^1] + ", along one axis.";
            if (rank > 1)
                methods.Add(Method(summary, Tensor(rank - 1, function.Result), name, function.Constraint, $"new({along})", [x, TheAxis(), .. last], [IsAxis, .. empty]));
            methods.Add(Method(summary, Tensor(rank, function.Result), name, function.Constraint, $"new(Reductions.KeepDims({along}, axis, keepDims))", [x, TheAxis(), keepDims, .. last], [IsAxis, .. empty, "ArgumentException|The last argument is false."]));
        }

        return methods;
    }

    private static List<string> Write(AxisFunction function)
    {
        var methods = new List<string>();
        var last = function.Last is { } parameter ? new[] { parameter } : [];
        for (var rank = 1; rank <= MaxRank; rank++)
        {
            var axis = rank == 1 ? "0" : "axis";
            var isLane = !function.Body.Contains('(');
            var body = isLane ? $"new(Reductions.AlongAxis<T>(x.Block, {axis}, {function.Body}))" : function.Body.Replace("{block}", "x.Block").Replace("{axis}", axis);
            var result = function.Result.Replace("{rank}", $"{rank}");
            body = isLane ? body : result.EndsWith("[]", StringComparison.Ordinal) ? $"Array.ConvertAll({body}, part => new {result[..^2]}(part))" : $"new({body})";
            methods.Add(Method(
                rank == 1 ? function.Summary : function.Summary[..^1] + ", along one axis.", result, function.Name, function.Constraint, body,
                [X(rank), .. function.Before, .. rank == 1 ? [] : new[] { TheAxis() }, .. last], [.. rank == 1 ? [] : new[] { IsAxis }, .. function.Throws]));
        }

        return methods;
    }

    private static List<string> Reshape() =>
    [
        .. from rank in Enumerable.Range(1, MaxRank)
           from to in Enumerable.Range(1, MaxRank)
           let lengths = Enumerable.Range(0, to).Select(axis => LengthName(axis, to)).ToList()
           select Method(
               "The same elements, in row-major order, under another shape; a view, without copying.", Tensor(to), "Reshape", null, $"new(Structure.Reshape(x.Block, new Shape({string.Join(", ", lengths)})))",
               [X(rank), .. lengths.Select(length => new Parameter("int", length, "The length of that axis."))],
               "ArgumentException|The shape has another number of elements.", "ArgumentOutOfRangeException|A length is negative."),
    ];

    private static List<string> Broadcast() =>
    [
        .. from rank in Enumerable.Range(1, MaxRank)
           from to in Enumerable.Range(rank, MaxRank + 1 - rank)
           let lengths = Enumerable.Range(0, to).Select(axis => LengthName(axis, to)).ToList()
           select Method(
               "The tensor repeated along missing leading axes and along axes of length 1.", Tensor(to), "Broadcast", null, $"new(Structure.Broadcast(x.Block, new Shape({string.Join(", ", lengths)})))",
               [X(rank), .. lengths.Select(length => new Parameter("int", length, "The length of that axis."))],
               "ArgumentException|A length is neither 1 nor that of the result.", "ArgumentOutOfRangeException|A length is negative."),
    ];

    private static List<string> Permute() =>
    [
        Method("The matrix with rows and columns exchanged.", Tensor(2), "Transpose", null, "new(Structure.Permute(x.Block, 1, 0))", [X(2)]),
        .. from rank in Enumerable.Range(2, MaxRank - 1)
           let axes = Enumerable.Range(0, rank).Select(axis => $"axis{axis}").ToList()
           select Method(
               "The tensor with its axes in another order.", Tensor(rank), "Permute", null, $"new(Structure.Permute(x.Block, {string.Join(", ", axes)}))",
               [X(rank), .. axes.Select((axis, i) => new Parameter("int", axis, $"The axis of the operand that becomes axis {i}; a negative one counts from the end."))],
               IsAxis, "ArgumentException|An axis is named twice."),
    ];

    private static List<string> Squeeze() =>
    [
        .. from rank in Enumerable.Range(2, MaxRank - 1)
           select Method(
               "The same elements without an axis of length 1; a view, without copying.", Tensor(rank - 1), "Squeeze", null, "new(Structure.Squeeze(x.Block, axis))",
               [X(rank), TheAxis()], IsAxis, "ArgumentException|The axis has another length."),
    ];

    private static List<string> Joined(string name, int more, string summary, string about) =>
    [
        .. from rank in Enumerable.Range(1, MaxRank - more)
           select Method(
               summary, Tensor(rank + more), name, null, $"new(Structure.{name}<{Tensor(rank)}, T>(tensors, axis))",
               [new Parameter($"ReadOnlySpan<{Tensor(rank)}>", "tensors", about), TheAxis("0")], IsAxis, "ArgumentException|There is no tensor, or the shapes do not fit together."),
    ];

    private static IEnumerable<(int Rank, int Indices)> Indexed() =>
        from rank in Enumerable.Range(1, MaxRank) from indices in Enumerable.Range(1, MaxRank) where rank - 1 + indices <= MaxRank select (rank, indices);

    private const string InRange = "IndexOutOfRangeException|An index is outside the axis.";

    private static Parameter Indices(int rank) => new(Tensor(rank, "int"), "indices", "The indices.");

    private static List<string> Gather() =>
    [
        .. from pair in Indexed()
           select Method(
               "The elements, rows or slabs at indices along an axis; the axes of the indices take the place of that axis.", Tensor(pair.Rank - 1 + pair.Indices), "Gather", null, "new(Structure.Gather(x.Block, indices.Block, axis))",
               [X(pair.Rank), Indices(pair.Indices), TheAxis("0")], IsAxis, InRange),
    ];

    private static List<string> TakeAlongAxis() =>
    [
        .. from rank in Enumerable.Range(1, MaxRank)
           select Method(
               "For each index the element at that index along an axis, and at the place of the index along the others.", Tensor(rank), "TakeAlongAxis", null, $"new(Structure.TakeAlongAxis(x.Block, indices.Block, {(rank == 1 ? "0" : "axis")}))",
               [X(rank), Indices(rank), .. rank == 1 ? [] : new[] { TheAxis() }], [.. rank == 1 ? [] : new[] { IsAxis, "ArgumentException|The shapes differ along another axis." }, InRange]),
    ];

    private static List<string> ScatterAdd() =>
    [
        .. from pair in Indexed()
           select Method(
               "A copy with elements, rows or slabs added at indices along an axis; what is added at one index adds up.", Tensor(pair.Rank), "ScatterAdd", Number, "new(Structure.ScatterAdd(x.Block, indices.Block, values.Block, axis))",
               [X(pair.Rank), Indices(pair.Indices), new Parameter(Tensor(pair.Rank - 1 + pair.Indices), "values", "What is added, in the shape that reading at the indices has."), TheAxis("0")],
               IsAxis, "ArgumentException|The values have another shape.", InRange),
    ];

    private static List<string> OneHot() =>
    [
        Method("1 at an index and 0 elsewhere.", Tensor(1), "OneHot", Number, "new(Structure.OneHot<T>(ElementMap.Scalar(index), length).Reshaped(new Shape(length)))",
            [new Parameter("int", "index", "The index."), new Parameter("int", "length", "The number of elements.")], "ArgumentOutOfRangeException|The length is negative.", InRange),
        .. from rank in Enumerable.Range(1, MaxRank - 1)
           select Method(
               "For each index a row that is 1 there and 0 elsewhere.", Tensor(rank + 1), "OneHot", Number, "new(Structure.OneHot<T>(index.Block, length))",
               [new Parameter(Tensor(rank, "int"), "index", "The indices."), new Parameter("int", "length", "The length of a row.")], "ArgumentOutOfRangeException|The length is negative.", InRange),
    ];
}
