using System;
using System.Collections.Generic;
using System.Linq;

namespace SourceTensor;

/// <summary>
/// The subscripts of an Einstein sum, as in <c>"ik,kj->ij"</c>: one letter per axis of each operand and of the result. Compiled into the
/// generator too, so that what is reported while typing is what the plain call throws.
/// </summary>
internal sealed class Subscripts
{
    /// <summary>The highest rank of a tensor, and of what the operands are multiplied into on the way.</summary>
    private const int MaxRank = 5;

    private Subscripts(IReadOnlyList<string> operands, string result)
    {
        Operands = operands;
        Result = result;
    }

    /// <summary>The letters of each operand.</summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>The letters of the result, each once.</summary>
    public string Result { get; }

    /// <summary>Reads subscripts for operands of these ranks and a result of that rank.</summary>
    /// <exception cref="FormatException">They are no subscripts, or not for these ranks; the message is written for the user.</exception>
    public static Subscripts Parse(string text, IReadOnlyList<int> ranks, int resultRank)
    {
        // Not Replace with a comparison: the generator is compiled for a framework without it.
        var compact = new string(text.Where(c => c != ' ').ToArray());
        var arrow = compact.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
            throw new FormatException($"`{text}` has no `->`; the letters of the result are written behind it");
        var subscripts = new Subscripts(compact.Substring(0, arrow).Split(','), compact.Substring(arrow + 2));
        foreach (var c in compact.Remove(arrow, 2))
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or ','))
                throw new FormatException($"`{c}` in `{text}` is no letter; each axis is one letter, and `,` stands between operands");
        }

        subscripts.CheckResult(text, resultRank);
        subscripts.CheckOperands(text, ranks);
        return subscripts;
    }

    /// <summary>
    /// The products of two that are taken, from left to right: of the operand so far and the next one. A letter is summed over as soon as
    /// no later operand, and not the result, has it. A single operand is a step with a right operand of null.
    /// </summary>
    public IEnumerable<(string Left, string? Right, string Result)> Steps()
    {
        if (Operands.Count == 1)
        {
            yield return (Operands[0], null, Result);
            yield break;
        }

        var left = Operands[0];
        for (var k = 1; k < Operands.Count; k++)
        {
            var later = string.Concat(Operands.Skip(k + 1)) + Result;
            var result = k == Operands.Count - 1 ? Result : new string((left + Operands[k]).Distinct().Where(letter => later.IndexOf(letter) >= 0).ToArray());
            yield return (left, Operands[k], result);
            left = result;
        }
    }

    private void CheckResult(string text, int rank)
    {
        if (Result.IndexOf(',') >= 0)
            throw new FormatException($"`{text}` has a `,` behind the arrow; there is one result");
        for (var i = 0; i < Result.Length; i++)
        {
            if (Result.IndexOf(Result[i]) < i)
                throw new FormatException($"the result of `{text}` has the letter `{Result[i]}` twice");
            if (!Operands.Any(operand => operand.IndexOf(Result[i]) >= 0))
                throw new FormatException($"the result of `{text}` has the letter `{Result[i]}`, which no operand has");
        }

        if (Result.Length != rank)
            throw new FormatException($"the result of `{text}` has {Axes(Result.Length)}, but the method returns {Ranked(rank)}");
    }

    private void CheckOperands(string text, IReadOnlyList<int> ranks)
    {
        if (Operands.Count != ranks.Count)
            throw new FormatException($"`{text}` is for {Operands.Count} operands, and {ranks.Count} are given");
        for (var k = 0; k < ranks.Count; k++)
        {
            if (Operands[k].Length != ranks[k])
                throw new FormatException($"`{Operands[k]}` in `{text}` is for {Axes(Operands[k].Length)}, and operand {k + 1} is {Ranked(ranks[k])}");
        }

        foreach (var (left, right, result) in Steps())
        {
            if (result.Length > MaxRank)
                throw new FormatException($"on the way `{left},{right}` of `{text}` would be a tensor of rank {result.Length}, and the highest is {MaxRank}; change the order of the operands");
        }
    }

    private static string Axes(int count) => count == 1 ? "1 axis" : $"{count} axes";

    private static string Ranked(int rank) => rank == 0 ? "a number" : $"a tensor of rank {rank}";
}
