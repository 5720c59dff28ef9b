using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Choices, drawn from one sequence of random numbers.</summary>
internal sealed class Draw(PCG pcg)
{
    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit) => (int)pcg.Next((uint)limit);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the choices, tried in a random order by weight until one is possible.</summary>
    public T Of<T>(params (int Weight, Func<T?> Make)[] choices)
        where T : class
    {
        var left = choices.ToList();
        while (left.Count > 0)
        {
            var mark = Below(left.Sum(choice => choice.Weight));
            var chosen = left.First(choice => (mark -= choice.Weight) < 0);
            if (chosen.Make() is { } made)
            {
                return made;
            }

            left.Remove(chosen);
        }

        throw new InvalidOperationException("nothing can be chosen");
    }

    /// <summary>A constant that no result hits by chance.</summary>
    public string Number(double low, double high)
    {
        var value = low + ((high - low) * Gen.Double.Unit.Generate(pcg, null, out _));
        return (Math.Floor(value * 1000) / 1000 + 0.00037).ToString("0.00000", CultureInfo.InvariantCulture);
    }
}
