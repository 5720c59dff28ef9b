using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Pipeline;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// What the incremental pipeline caches holds no object of the C# compiler: one symbol would keep a whole compilation alive,
/// and would never be equal to the next one's.
/// </summary>
internal static class PlainData
{
    /// <summary>Walks everything that is reachable from a cached model.</summary>
    public static void Check(MemberModel model)
    {
        var found = Reachable(model);
        var foreign = found.FirstOrDefault(type => type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.True(foreign is null, $"a cached model holds a {foreign}");

        // The walk has gone where it should: past the signature into the equations and their types.
        Assert.Contains(typeof(ContainingType), found);
        if (model.Function is { Body.Equations.Count: > 0 })
        {
            Assert.Contains(typeof(Equation), found);
            Assert.Contains(typeof(TensorType), found);
            Assert.Contains(typeof(Variable), found);
        }
    }

    /// <summary>The types of all objects reachable through fields.</summary>
    public static HashSet<Type> Reachable(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var types = new HashSet<Type>();
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out var next))
        {
            var type = next.GetType();
            if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsPointer || next is Type || (!type.IsValueType && !seen.Add(next)))
            {
                types.Add(type);
                continue;
            }

            types.Add(type);
            if (next is Array array)
            {
                foreach (var element in array.Cast<object?>().OfType<object>())
                {
                    pending.Push(element);
                }

                continue;
            }

            for (var current = type; current is not null; current = current.BaseType)
            {
                foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(next) is { } value)
                    {
                        pending.Push(value);
                    }
                }
            }
        }

        return types;
    }
}
