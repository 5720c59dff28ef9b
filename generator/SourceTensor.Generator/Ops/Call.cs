using System;
using System.Collections.Generic;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Ops;

/// <summary>
/// A call of one of an operation's methods, without the C# compiler: what <see cref="Op.Bind"/> makes equations of. Arguments
/// go by the names of the method's parameters; that of an extension method's receiver is <see cref="Receiver"/>. They have been
/// evaluated in C#'s order.
/// </summary>
internal abstract class Call(Builder builder)
{
    public const string Receiver = "this";

    public Builder Builder { get; } = builder;

    /// <summary>The name of the method.</summary>
    public abstract string Method { get; }

    /// <summary>The element type and the rank of the result.</summary>
    public abstract (ElementType Element, int Rank) Result { get; }

    /// <summary>The names of the parameters, in their order.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>A number or a tensor.</summary>
    public abstract Value Value(string parameter);

    /// <summary>The numbers or tensors of a list.</summary>
    public abstract IReadOnlyList<Value> Values(string parameter);

    /// <summary>What is known at build time: an <c>int</c>, <c>bool</c> or <c>string</c>; null when the method has no such parameter.</summary>
    public abstract T? Constant<T>(string parameter)
        where T : struct;

    /// <summary>A text known at build time.</summary>
    public abstract string Text(string parameter);

    /// <summary>The integers of a list, each known at build time.</summary>
    public abstract EquatableArray<int> Constants(string parameter);

    /// <summary>An integer that is a length, required not to be negative.</summary>
    public abstract Dimension Length(string parameter);

    /// <summary>An integer as a length that may be negative: an offset.</summary>
    public abstract Dimension Offset(string parameter);

    /// <summary>The number as an element of the given type; integers become floating-point numbers as in C#.</summary>
    public abstract Value Convert(Value value, ElementType element);

    /// <summary>Requires two lengths to be equal; the text says what has not the same length; the operands and their shapes are named before it.</summary>
    public abstract void Equal(Dimension left, Dimension right, Func<FormattableString> misfit);

    /// <summary>Requires a length to be at most another.</summary>
    public abstract void AtMost(Dimension left, Dimension right, Func<FormattableString> misfit);

    /// <summary>The value with its lengths written as they are known by now.</summary>
    public Value Canonical(Value value) => Builder.Canonical(value);

    /// <summary>Requires two lengths to be equal at entry, without concluding anything about the symbols they are made of.</summary>
    public abstract void Require(Dimension left, Dimension right, Func<FormattableString> misfit);

    /// <summary>An axis of a tensor of that rank, counted from the end when it is negative.</summary>
    public static int Axis(int axis, int rank) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw new TypeException($"a tensor of rank {rank} has no axis {axis}");

    /// <summary>The axis that a call names, counted from the end when it is negative; null when it names none.</summary>
    public int? Axis(Value x, string parameter = "axis")
    {
        if (Constant<int>(parameter) is not { } axis)
        {
            return null;
        }

        return Axis(axis, x.Type.Rank);
    }
}
