using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>An argument that is a parameter of the function that calls: a scalar or tensor of that shape.</summary>
/// <param name="Bound">What integers are less than, where they are indices; 0 where they are any.</param>
internal sealed record StructureOperand(string Name, ElementType Element, int[] Shape, int Bound = 0);

/// <summary>One call of a method, with lengths and axes written out.</summary>
/// <param name="FixesLengths">Whether lengths written in the call, or indices, fit no other shape of the operands.</param>
internal sealed record StructureCall(Op Op, string Expression, IReadOnlyList<StructureOperand> Operands, bool FixesLengths)
{
    public ElementType Element => Operands.Count > 0 ? Operands[0].Element : ElementType.Float64;
}

/// <summary>
/// Every call of an operation that is not elementwise: the overloads of its methods up to rank 3 with every element type that
/// C# accepts. What an argument may be is told by the name of its parameter; a name that is not known here is a failure, so that no
/// method is left out.
/// </summary>
internal static class StructureCalls
{
    private const int MaxRank = 3;

    private static readonly (Type Type, ElementType Element)[] s_elements =
        [(typeof(double), ElementType.Float64), (typeof(float), ElementType.Float32), (typeof(int), ElementType.Int32), (typeof(long), ElementType.Int64), (typeof(bool), ElementType.Boolean)];

    public static IReadOnlyList<StructureCall> Of(Op op) => [.. op.Methods.SelectMany(method => OfMethod(op, method))];

    private static List<StructureCall> OfMethod(Op op, string key)
    {
        var (path, only) = key.Split('(') is [var name, var parameters] ? (name, parameters.TrimEnd(')')) : (key, null);
        var (type, method) = (path.Split('.')[0], path.Split('.')[1]);
        var owner = typeof(TensorMath).Assembly.GetType("SourceTensor." + type)!;
        var calls = new List<StructureCall>();
        foreach (var overload in owner.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(candidate => candidate.Name == method))
        {
            var names = string.Join(", ", overload.GetParameters().Select(parameter => parameter.Name));
            if (names != (only ?? names) || (only is null && OpRegistry.Find(path, names) != op))
            {
                continue;
            }

            foreach (var (element, kind) in s_elements)
            {
                if (Instance(overload, element) is { } instance && (RanksOf(instance).All(rank => rank <= MaxRank) || type is not nameof(TensorMath)))
                {
                    calls.AddRange(OfOverload(op, path, instance, kind));
                }
            }
        }

        Assert.True(calls.Count > 0, $"no call of {key}");
        return calls;
    }

    private static MethodInfo? Instance(MethodInfo method, Type element)
    {
        if (!method.IsGenericMethodDefinition)
        {
            return element == typeof(double) ? method : null;
        }

        try
        {
            return method.MakeGenericMethod(element);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<int> RanksOf(MethodInfo method) => method.GetParameters().Select(parameter => RankOf(parameter.ParameterType)).Append(RankOf(method.ReturnType));

    private static int RankOf(Type type) => type.IsArray ? RankOf(type.GetElementType()!)
        : type is { IsGenericType: true, Name: "ReadOnlySpan`1" } ? RankOf(type.GetGenericArguments()[0])
        : type.Name is ['T', 'e', 'n', 's', 'o', 'r', >= '1' and <= '5', 'D', ..] ? type.Name[6] - '0' : 0;

    private static ElementType ElementOf(Type type) => s_elements.Single(pair => pair.Type == (type.IsGenericType ? type.GetGenericArguments()[0] : type)).Element;

    /// <summary>The calls of one overload: with every axis, and with what an argument may be.</summary>
    private static IEnumerable<StructureCall> OfOverload(Op op, string path, MethodInfo method, ElementType element)
    {
        var parameters = method.GetParameters();
        var rank = RankOf(parameters[0].ParameterType);
        var name = method.IsGenericMethod && parameters.All(parameter => !parameter.ParameterType.Name.Contains('`', StringComparison.Ordinal) || parameter.Name == "index")
            ? $"{path}<{element.Keyword()}>" : path;
        var hasAxis = parameters.Any(parameter => parameter.Name == "axis");
        var axes = hasAxis ? Axes(method.Name switch { "Unsqueeze" or "Stack" => rank + 1, _ => rank }) : [0];
        var isArray = method.ReturnType.IsArray;
        foreach (var axis in axes)
        {
            foreach (var choice in Enumerable.Range(0, parameters.Max(parameter => Choices(parameter.Name!, element))))
            {
                var context = new Context(method, rank, axis, choice);
                var arguments = parameters.Select(parameter => context.Argument(parameter)).Where(argument => argument.Length > 0).ToList();
                var call = $"{name}({string.Join(", ", arguments)})";
                var results = isArray ? new[] { call + "[0]", call + $"[{context.Parts - 1}]" } : [call];
                foreach (var result in results)
                {
                    yield return new StructureCall(op, result, context.Operands, context.FixesLengths);
                }
            }
        }
    }

    private static IEnumerable<int> Axes(int rank) => Enumerable.Range(0, rank).Append(-1);

    /// <summary>In how many ways an argument is tried.</summary>
    private static int Choices(string parameter, ElementType element) => element != ElementType.Float64 ? 1 : parameter switch
    {
        "correction" or "value" => 2,
        "offset" or "shift" => 3,
        _ => 1,
    };

    /// <summary>The arguments of one call.</summary>
    private sealed class Context(MethodInfo method, int rank, int axis, int choice)
    {
        private readonly List<StructureOperand> _operands = [];

        public IReadOnlyList<StructureOperand> Operands => _operands;

        public bool FixesLengths { get; private set; }

        public int Parts => Whole[Own];

        private int Own => axis < 0 ? axis + Math.Max(rank, 1) : Math.Min(axis, Math.Max(rank - 1, 0));

        private int[] Whole => method.Name == "Squeeze" ? [.. Shape(rank).Select((length, i) => i == Own ? 1 : length)] : Shape(rank);

        public string Argument(ParameterInfo parameter)
        {
            var type = parameter.ParameterType;
            var (name, own) = (parameter.Name!, RankOf(type));
            switch (name)
            {
                case "x": return Operand("x", ElementOf(type), Whole);
                case "tensors": return Tensors(ElementOf(type.GetGenericArguments()[0]), own);
                case "indices": return Indices(own);
                case "values": return Operand("z", ElementOf(type), [.. Whole[..Own], .. Shape(_operands[1].Shape.Length), .. Whole[(Own + 1)..]]);
                case "index" when own > 0: return Operand("x", ElementType.Int32, Shape(own), 3);
                case "index": return Operand("i", ElementType.Int32, [], 3);
                case "start" or "stop": return Operand(name, ElementOf(type), []);
                case "value": return choice == 0 && parameter.HasDefaultValue ? "" : "value: " + Operand("v", ElementOf(type), []);
                case "axis": return $"axis: {axis}";
                case "keepDims": return "keepDims: true";
                case "correction": return choice == 0 ? "" : "correction: 1";
                case "offset": return string.Create(CultureInfo.InvariantCulture, $"{choice - 1}");
                case "shift": return choice == 2 ? Operand("k", ElementType.Int32, []) : choice == 0 ? "1" : "-5";
                case "before": return "1";
                case "after": return "2";
                case "count": return Count();
                case ['a', 'x', 'i', 's', >= '0' and <= '9']: return string.Create(CultureInfo.InvariantCulture, $"{Axis(parameter.Position - 1)}");
                case "length" or "rows" or "columns" or ['l', 'e', 'n', 'g', 't', 'h', >= '0' and <= '9']: return Length(parameter);
                default: throw new NotSupportedException($"what is `{name}` of {method}?");
            }
        }

        private static int[] Shape(int rank) => new[] { new int[0], [4], [2, 3], [2, 3, 2] }[rank];

        private string Operand(string name, ElementType element, int[] shape, int bound = 0)
        {
            _operands.Add(new StructureOperand(name, element, shape, bound));
            return name;
        }

        private string Tensors(ElementType element, int own)
        {
            var along = method.Name == "Stack" ? -1 : Own;
            Operand("x", element, Shape(own));
            Operand("y", element, [.. Shape(own).Select((length, i) => i == along ? length + 1 : length)]);
            return "[x, y, x]";
        }

        private string Indices(int own)
        {
            FixesLengths = true;
            return Operand("at", ElementType.Int32, method.Name == "TakeAlongAxis" ? [.. Whole.Select((length, i) => i == Own ? 5 : length)] : Shape(own), Whole[Own]);
        }

        private string Count()
        {
            FixesLengths |= method.Name == "Split";
            return method.Name == "Split" ? Whole[Own].ToString(CultureInfo.InvariantCulture) : "2";
        }

        // Moved on by one, and back by as many.
        private int Axis(int i) => ((i + 1) % rank) - (i % 2 == 0 ? 0 : rank);

        private string Length(ParameterInfo parameter)
        {
            FixesLengths = true;
            var result = RankOf(method.ReturnType);
            int[] lengths = method.Name switch
            {
                "Reshape" => [.. Enumerable.Repeat(1, Math.Max(result - 2, 0)), .. result == 1 ? new[] { Whole.Product() } : [2, Whole.Product() / 2]],
                "Broadcast" => [.. Enumerable.Repeat(2, result - rank), .. Whole],
                "OneHot" => [5],
                _ => [5, .. Enumerable.Repeat(2, result)],
            };
            var axis = Array.FindAll(method.GetParameters(), other => RankOf(other.ParameterType) == 0 && other.Name is not ("index" or "start" or "stop" or "value")).ToList().IndexOf(parameter);
            return lengths[Math.Min(axis, lengths.Length - 1)].ToString(CultureInfo.InvariantCulture);
        }
    }
}
