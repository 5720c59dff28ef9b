using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Kernels of more loops than the JIT optimises in one method: the large ones have methods of their own.</content>
internal sealed partial class KernelWriter
{
    /// <summary>A smaller loop is not worth a call.</summary>
    private const int SmallestLoop = 40;

    /// <summary>A span takes two registers, of which there are sixteen.</summary>
    private const int MostSpans = 8;

    private static readonly Regex s_name = new(@"(?<![\w.""])[A-Za-z_]\w*", RegexOptions.CultureInvariant);

    private readonly List<(string Header, Loop Loop, string? Result)> _methods = [];

    /// <summary>
    /// The statements of the kernel, of which large loops, those of blocks of rows and those inside others among them, become calls where all of them together are
    /// too large. So do loops with short steps where there are more spans than registers: in a method of their own they have the registers to themselves. Loops
    /// along rows are methods wherever they can be: see <see cref="CallByLength"/>.
    /// </summary>
    /// <param name="name">What these are called, beside a number.</param>
    private void TopLevel(IReadOnlyList<Statement> statements, IReadOnlyList<string> parameters, string name)
    {
        // In the order in which they are declared: what is passed to a loop is then in the same order as in the kernel.
        var known = parameters.Where(parameter => !parameter.StartsWith("out ", System.StringComparison.Ordinal) && !parameter.StartsWith("ref ", System.StringComparison.Ordinal)).Select(parameter => parameter.Split(' ')).Select(words => (Type: words[0], Name: words[1]))
            .Concat(_kernel.Workspace.Select(buffer => (Type: $"Span<{buffer.Element.Keyword()}>", buffer.Name))).Distinct().ToList();
        var areManySpans = known.Count(pair => pair.Type.Contains("Span<")) > MostSpans;
        var names = _names.Copy();
        Statements(statements, known, Apart(statements, areManySpans), suffix => names.Fresh(name + suffix));
    }

    /// <summary>The loops that become calls.</summary>
    /// <param name="statements">The statements of the kernel.</param>
    /// <param name="areManySpans">Whether there are more spans than registers.</param>
    private static HashSet<Statement> Apart(IReadOnlyList<Statement> statements, bool areManySpans)
    {
        var loops = Inside(statements).OfType<Loop>().Where(CanBeApart).ToList();
        var apart = new HashSet<Statement>(loops.Where(loop => loop is RowLoop || (areManySpans && loop is Lowering.PackedLoop && statements.Contains(loop))));
        int Weight(Statement loop) => InlineBudget.Weight(loop, isNested: !statements.Contains(loop));
        var weight = statements.Sum(Weight) - apart.Sum(Weight);
        foreach (var loop in loops.Where(loop => !apart.Contains(loop)).OrderByDescending(Weight))
        {
            if (weight <= InlineBudget.Most || Weight(loop) < SmallestLoop)
            {
                break;
            }

            // One that is too large for a method of its own has the loops in it as calls.
            var inside = Inside([loop]).Skip(1).ToList();
            if (inside.Exists(apart.Contains) || (Weight(loop) > InlineBudget.Most && inside.Exists(part => loops.Contains(part))) || loops.Exists(outer => apart.Contains(outer) && Inside([outer]).Contains(loop)))
            {
                continue;
            }

            apart.Add(loop);
            weight -= Weight(loop);
        }

        return apart;
    }

    /// <summary>The statements, and those in blocks of rows and in loops that count one by one.</summary>
    private static IEnumerable<Statement> Inside(IEnumerable<Statement> statements) => statements.SelectMany(statement => statement is BlockLoop || IsOpen(statement)
        ? Inside(statement.Blocks[0].Statements).Prepend(statement)
        : [statement]);

    private static bool IsOpen(Statement statement) => statement is Loop { IsVector: false } and not (Lowering.RowLoop or Lowering.PackedLoop);

    /// <param name="statements">Statements of the kernel, of a block of rows or of a loop.</param>
    /// <param name="known">What has been declared before.</param>
    /// <param name="apart">Those that become calls.</param>
    /// <param name="name">Names another method, with a suffix.</param>
    private void Statements(IReadOnlyList<Statement> statements, List<(string Type, string Name)> known, HashSet<Statement> apart, System.Func<string, string> name)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case RowLoop rows when apart.Contains(rows):
                    CallByLength(rows, known, name);
                    break;
                case Loop loop when apart.Contains(loop):
                    _code.Line(MethodOf(loop, known, name("")).With());
                    break;
                case BlockLoop block when Inside(block.Body.Statements).Any(apart.Contains):
                    Nested(() => BlockLoop(block, () => Statements(block.Body.Statements, [.. known, ("int", block.Start.Name), ("int", block.Count.Name)], apart, name)));
                    break;
                case Loop loop when IsOpen(loop) && Inside(loop.Body.Statements).Any(apart.Contains):
                    OpenLoop(loop, () => Statements(loop.Body.Statements, [.. known, ("int", loop.Index.Name)], apart, name));
                    break;
                default:
                    Statement(statement);
                    break;
            }

            known.AddRange(statement.Declared().Select(local => (local.Element.Keyword(), local.Name)));
        }
    }

    /// <summary>Whether a loop is no more than what it computes from numbers and memory.</summary>
    private static bool CanBeApart(Loop loop) => new Statement[] { loop }.AndNested().All(statement =>
        statement is Comment or Declare or DeclareLater or Assign or Accumulate or AccumulateLog or Lowering.Recur or Lowering.Delay or Store or Fill or Copy or Lowering.CallKernel or Lowering.MultiplyMatrices or If or Hold or TestNotEmpty or TestIndex or TestRange or Loop);

    /// <summary>Makes a loop a method.</summary>
    private LoopCall MethodOf(Loop loop, List<(string Type, string Name)> known, string name)
    {
        var read = Names(loop);
        var passed = known.Where(pair => read.Contains(pair.Name)).ToList();
        var changed = known.Where(Changed(loop).Contains).ToList();
        var results = changed.Count == 1 ? changed[0].Name : $"({string.Join(", ", changed.Select(pair => pair.Name))})";
        var type = changed.Count == 0 ? "void" : changed.Count == 1 ? changed[0].Type : $"({string.Join(", ", changed.Select(pair => pair.Type))})";
        var parameters = passed.Select(pair => $"{pair.Type} {pair.Name}");
        var header = loop switch
        {
            Lowering.RowLoop { Vectors: 2 } => $"private static {type} {name}({string.Join(", ", parameters.Prepend($"RestOfRow {RestName}"))})",
            Lowering.RowLoop => $"private static {type} {name}<TRow>({string.Join(", ", parameters.Prepend($"TRow {RowName}"))}) where TRow : struct, ILaneRow<LanesOfDouble>",
            _ => $"private static {type} {name}({string.Join(", ", parameters)})",
        };
        _methods.Add((header, loop, changed.Count == 0 ? null : results));
        return new LoopCall((changed.Count == 0 ? "" : results + " = ") + name, [.. passed.Select(pair => pair.Name)]);
    }

    /// <summary>How the method of a loop is called.</summary>
    private sealed record LoopCall(string Method, IReadOnlyList<string> Arguments)
    {
        /// <param name="first">Arguments in front of what is passed of the kernel.</param>
        public string With(params string[] first) => $"{Method}({string.Join(", ", first.Concat(Arguments))});";
    }

    /// <summary>The numbers of others that a loop changes.</summary>
    private static HashSet<(string Type, string Name)> Changed(Loop loop)
    {
        var inside = new Statement[] { loop }.AndNested().ToList();
        var own = new HashSet<Local>(inside.SelectMany(LoopRewriter.Declared));
        var changed = inside.SelectMany(statement => statement switch
        {
            AccumulateLog { Holds: { } holds } product => [product.Local, holds],
            AccumulateLog product => [product.Local],
            Recur recur => [recur.State, recur.Holds],
            Hold hold => [hold.Holds],
            RowLoop { Sums.AreSums: { } areSums } => [areSums],
            Lowering.PackedLoop packed => packed.Packs.SelectMany(pack => pack.ReadAfter),
            _ => statement.LocalWritten() is { } local ? [local] : Enumerable.Empty<Local>(),
        });
        return [.. changed.Where(local => !own.Contains(local)).Select(local => (local.Element.Keyword(), local.Name))];
    }

    /// <summary>The names in the text of a loop.</summary>
    private HashSet<string> Names(Loop loop)
    {
        var text = new CodeWriter();
        new KernelWriter(_kernel, text, _bits).Statement(loop);
        var lines = text.ToString().Split('\n').Where(line => !line.TrimStart().StartsWith("//", System.StringComparison.Ordinal));
        return [.. lines.SelectMany(line => s_name.Matches(line).Cast<Match>()).Select(match => match.Value)];
    }

    /// <summary>The methods of the loops that have been called.</summary>
    private void LoopMethods()
    {
        foreach (var (header, loop, result) in _methods)
        {
            _code.Line();
            _code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
            _shortened.Clear();
            _code.Braces(header, () =>
            {
                Statement(loop);
                if (result is not null)
                {
                    _code.Line($"return {result};");
                }
            });
        }
    }
}
