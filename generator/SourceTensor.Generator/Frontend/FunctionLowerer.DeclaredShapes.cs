using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// <c>[Shape]</c>. In the function itself names stand for lengths that may be anything, so that nothing may be concluded about
/// them; in a method that is followed they stand for the lengths of what it is given.
/// </summary>
internal sealed partial class FunctionLowerer
{
    private static readonly Regex Names = new(@"[\p{L}_][\p{L}\p{Nd}_.]*");

    private readonly DeclaredShapes _declared = new();

    /// <summary>An axis with its text: the name it is given, or the length that it must have.</summary>
    /// <param name="Of">What has the axis.</param>
    private sealed record ShapedAxis(string Of, string Text, Dimension Length, Location At);

    /// <summary>Gives the lengths of the function's own parameters their names; what the names stand for.</summary>
    private Dictionary<string, Dimension> Declare(IReadOnlyList<(IParameterSymbol Parameter, Operand Value)> given)
    {
        var names = new Dictionary<string, Dimension>();
        var axes = given.SelectMany(pair => Axes(pair.Parameter, pair.Value, names)).ToList();
        foreach (var axis in Named(axes, names))
        {
            _declared.Name(axis.Length, axis.Text);
            _solver.KeepFree(axis.Length);
        }

        foreach (var axis in axes)
        {
            if (Equate(axis, names) is { } length)
            {
                BadShape(axis.At, $"`{axis.Text}` is {Shown(length)}, and this axis of `{axis.Of}` is {Shown(axis.Length)}");
            }
        }

        return names;
    }

    /// <summary>Compares what a followed method is given with what it declares; null when that does not fit, which has been reported.</summary>
    private Dictionary<string, Dimension>? Compare(IOperation at, IMethodSymbol method, Scope scope)
    {
        var names = new Dictionary<string, Dimension>();
        var given = method.Parameters
            .Select(parameter => (Parameter: parameter, scope.Find(parameter.OriginalDefinition)?.Value))
            .Where(pair => pair.Value is not null).ToList();
        if (!method.GetReturnTypeAttributes().Any(DeclaredShapes.IsShape) && !given.Exists(pair => HasShape(pair.Parameter, (pair.Value as CompositeOperand)?.Type)))
        {
            return names;
        }

        var axes = given.SelectMany(pair => Axes(pair.Parameter, pair.Value!, names)).ToList();
        _ = Named(axes, names);
        foreach (var axis in axes)
        {
            if (Equate(axis, names) is { } length)
            {
                Misfit(at, [], $"`{axis.Of}` of `{method.Name}` has an axis `{axis.Text}`, which is {length} here, and is given one of {axis.Length}");
                return null;
            }
        }

        return names;
    }

    /// <summary>What a method returns, once it has the shape that the method declares.</summary>
    private Operand Returned(IOperation? at, IMethodSymbol method, Operand result, Dictionary<string, Dimension> names)
    {
        if (result is Poison || (_failed && result is not ValueOperand))
        {
            return result;
        }

        var axes = AxesOf(method.Name, method.GetReturnTypeAttributes(), result);
        _ = Named(axes, names);
        foreach (var axis in axes)
        {
            if (Equate(axis, names) is { } length)
            {
                var told = Shown($"it returns {ShownShape.Of(axes.Select(each => each.Length))}, and is declared to return [{string.Join(", ", axes.Select(each => each.Text))}], where `{axis.Text}` is {length}");
                return Fail(Descriptors.ShapeMismatch, at?.Syntax.GetLocation() ?? LocationOf(method), at is null ? method.Name : SourceText.Of(at.Syntax), told);
            }
        }

        return result;
    }

    /// <summary>The first axis of each name that stands for nothing yet: from now on it stands for that length.</summary>
    private static List<ShapedAxis> Named(IEnumerable<ShapedAxis> axes, Dictionary<string, Dimension> names)
    {
        var first = axes.Where(axis => ShapeText.IsName(axis.Text) && !names.ContainsKey(axis.Text)).GroupBy(axis => axis.Text).Select(group => group.First()).ToList();
        foreach (var axis in first)
        {
            names.Add(axis.Text, axis.Length);
        }

        return first;
    }

    /// <summary>Whether a parameter, or a part of one that is a record, has a shape.</summary>
    private static bool HasShape(IParameterSymbol parameter, ITypeSymbol? type) => parameter.GetAttributes().Any(DeclaredShapes.IsShape)
        || (type is INamedTypeSymbol { IsTupleType: false } record && TypeMap.IsComposite(record) && TypeMap.PrimaryConstructor(record)?.Parameters.Any(part => HasShape(part, part.Type)) == true);

    /// <summary>The axes of a parameter that have a text; the value of an <c>int</c> gets its name.</summary>
    private List<ShapedAxis> Axes(IParameterSymbol parameter, Operand value, Dictionary<string, Dimension> names)
    {
        if (value is ValueOperand { Value.Type: { IsScalar: true, Element: ElementType.Int32 } } integer)
        {
            names[parameter.Name] = LengthOf(integer.Value);
        }

        var axes = AxesOf(parameter.Name, parameter.GetAttributes(), value);
        if (value is CompositeOperand { Type: INamedTypeSymbol { IsTupleType: false } record } composite && TypeMap.PrimaryConstructor(record) is { } constructor)
        {
            // Two records of one type need not be of one size: what is named in the type is named for each of them.
            string Qualified(string text) => text == "_" ? text : Names.Replace(text, name => $"{parameter.Name}.{name.Value}");
            var own = new Dictionary<string, Dimension>();
            var parts = constructor.Parameters.Zip(composite.Fields, (part, field) => Axes(part, field.Value, own)).SelectMany(part => part).ToList();
            axes.AddRange(parts.Select(axis => axis with { Of = $"{parameter.Name}.{axis.Of}", Text = Qualified(axis.Text) }));
            foreach (var pair in own)
            {
                names[Qualified(pair.Key)] = pair.Value;
            }
        }

        return axes;
    }

    private List<ShapedAxis> AxesOf(string name, IEnumerable<AttributeData> attributes, Operand value)
    {
        if (DeclaredShapes.Axes(attributes, out var location) is not { } texts)
        {
            return [];
        }

        var type = (value as ValueOperand)?.Value.Type;
        if (type is not { IsScalar: false } || type.Rank != texts.Count)
        {
            BadShape(location, type is not { IsScalar: false } ? "only a tensor has axes" : $"`{name}` has {type.Rank} {(type.Rank == 1 ? "axis" : "axes")}, and {texts.Count} {(texts.Count == 1 ? "is" : "are")} given");
            return [];
        }

        return [.. texts.Select((text, axis) => new ShapedAxis(name, text.Trim(), _solver.Canonical(type.Shape[axis]), location)).Where(axis => axis.Text != "_")];
    }

    /// <summary>Makes an axis as long as its text says; the length that it has not, if it has another.</summary>
    private Dimension? Equate(ShapedAxis axis, Dictionary<string, Dimension> names)
    {
        try
        {
            var length = ShapeText.Parse(axis.Text, name => names.TryGetValue(name, out var known) ? known : null);
            return _solver.Unify(length, axis.Length) ? null : length;
        }
        catch (FormatException bad)
        {
            BadShape(axis.At, bad.Message);
            return null;
        }
    }

    private void BadShape(Location at, string reason) => Fail(Descriptors.BadShape, at, reason);
}
