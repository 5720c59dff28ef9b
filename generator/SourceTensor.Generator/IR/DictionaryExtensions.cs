using System;
using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

internal static class DictionaryExtensions
{
    /// <summary>What is known of a key; else it is found, which may ask for other keys, and known from then on.</summary>
    public static TValue GetOrAdd<TKey, TValue>(this Dictionary<TKey, TValue> known, TKey key, Func<TValue> find)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = find();
        }

        return value;
    }
}
