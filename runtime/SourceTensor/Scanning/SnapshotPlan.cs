using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SourceTensor;

/// <summary>How to copy a boxed value of a type with all the tensors in it.</summary>
internal static class SnapshotPlan
{
    /// <summary>What the trimmer has to keep of a state type.</summary>
    public const DynamicallyAccessedMemberTypes Fields =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>A function that makes a boxed value independent of the original, or <see langword="null"/> if it already is.</summary>
    /// <exception cref="NotSupportedException">The type cannot be copied, so a history of it could be changed from outside.</exception>
    public static Func<object, object>? For([DynamicallyAccessedMembers(Fields)] Type type)
    {
        if (typeof(ITensor).IsAssignableFrom(type))
            return static tensor => ((ITensor)tensor).Snapshot();
        if (type.IsPrimitive || type.IsEnum)
            return null;
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
            throw new NotSupportedException(
                $"Scan cannot keep a history of {type}: a state or an output is a scalar, a tensor, or a tuple or record struct of them.");

        var all = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (all.Length == 0)
            throw new NotSupportedException(
                $"The fields of {type} were trimmed from this program: make it a state of its own or put its fields into the outer one.");

        var fields = new List<(FieldInfo Field, Func<object, object> Copy)>();
        foreach (var field in all)
        {
            if (ForField(field) is { } copy)
                fields.Add((field, copy));
        }

        if (fields.Count == 0)
            return null;

        return value =>
        {
            // The value is a box that nobody else holds: it was made for this call, or by GetValue below.
            foreach (var (field, copy) in fields)
            {
                field.SetValue(value, copy(field.GetValue(value)!));
            }

            return value;
        };
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2072",
        Justification = "The fields of a struct inside a state carry no annotation. Where the trimmer removed them, this throws.")]
    private static Func<object, object>? ForField(FieldInfo field) => For(field.FieldType);
}
