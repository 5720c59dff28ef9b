using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>A class with one function <c>F</c>, what it needs, declared derivatives of it, and inputs.</summary>
/// <param name="Seed">What CsCheck makes the same program from.</param>
/// <param name="IsSingle">Whether its numbers are of single precision.</param>
internal sealed record RandomProgram(string Seed, bool IsSingle, Term Root)
{
    private static readonly Regex Literal = new(@"(?<![\w.])\d+\.\d+(?![\w.])");

    /// <summary>The file, as it could stand under <c>Programs/</c>, of a class of this name.</summary>
    public string Source(string name)
    {
        var text = Root.Indented().Replace("NAME", name);
        return IsSingle
            ? Literal.Replace(text, "$0f").Replace("Math.Abs", "Abs").Replace("Math.Clamp", "float.Clamp").Replace("Math.", "MathF.").Replace("TensorMathF.", "TensorMath.").Replace("using static SourceTensor.TensorMathF;", "using static SourceTensor.TensorMath;")
                .Replace("TOREAL", "ToSingle").Replace("SINGLE", ".ToSingle()").Replace("REAL", "float")
            : text.Replace("TOREAL", "ToDouble").Replace("SINGLE", "").Replace("REAL", "double");
    }

    /// <summary>The programs that are a little less than this one, the greatest cuts first.</summary>
    public IEnumerable<RandomProgram> Smaller() => Cuts(Root).OrderBy(cut => cut.Count).Select(cut => this with { Root = cut });

    private static IEnumerable<Term> Cuts(Term term)
    {
        for (var i = 0; i < term.Parts.Length; i++)
        {
            if (term.IsList)
            {
                yield return term with { Parts = term.Parts.RemoveAt(i) };
            }

            foreach (var smaller in Replacements(term.Parts[i]).Concat(Cuts(term.Parts[i])))
            {
                yield return term with { Parts = term.Parts.SetItem(i, smaller) };
            }
        }
    }

    /// <summary>An expression by one of its own parts of the same kind, or by a constant; a statement by a block in it.</summary>
    private static IEnumerable<Term> Replacements(Term term)
    {
        if (term.Kind is null)
        {
            return term.IsList ? [] : term.Parts.Where(part => part.Text == Term.Block);
        }

        IEnumerable<Term> constants = term.Parts.Length == 0 ? [] : term.Kind.Basic switch
        {
            Basic.Real => [new(term.Kind, "0.7")],
            Basic.Int => [new(term.Kind, "1")],
            Basic.Bool => [new(term.Kind, "true"), new(term.Kind, "false")],
            Basic.Vector => [new(term.Kind, $"Tensor1D.Filled({term.Kind.Rows!.Text}, 0.7)")],
            _ => [],
        };
        return [.. constants, .. Inside(term).Where(part => part.Kind == term.Kind)];
    }

    private static IEnumerable<Term> Inside(Term term) => term.Parts.SelectMany(part => Inside(part).Prepend(part));
}
