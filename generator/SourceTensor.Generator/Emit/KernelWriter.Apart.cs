using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <content>Kernels whose loops stand in a method of their own.</content>
internal sealed partial class KernelWriter
{
    private const string Compute = "Compute";

    /// <summary>
    /// Whether memory is taken, indices are tested and what to do when an assumption fails is decided in another method than the loops: around
    /// calls the JIT keeps every number that lives across them in memory, and then stores and loads it in each step of each loop. What relies
    /// on something always does: nothing else asks whether it held.
    /// </summary>
    private bool IsApart => _kernel.Holds is not null
        || (!HasGrowing && _kernel.Workspace.Any(buffer => buffer.Kind == BufferKind.Workspace)
            && _kernel.Body.Statements.AndNested().Any(statement => statement is Lowering.LaneLoop or Loop { IsVector: false }));

    /// <summary>Whether the loops themselves take memory.</summary>
    private bool HasGrowing => _kernel.Workspace.Any(buffer => buffer.Kind == BufferKind.Growing);

    private void Apart()
    {
        var taken = _kernel.Workspace.Where(buffer => buffer.Kind == BufferKind.Workspace).ToList();
        List<string> parameters = [.. Parameters(_kernel)];
        var held = _kernel.Holds is { } holds ? _names.Copy().Fresh("held") : null;
        var place = parameters.FindIndex(parameter => parameter.StartsWith("ref ", System.StringComparison.Ordinal));
        var own = taken.Select(buffer => $"Span<{buffer.Element.Keyword()}> {buffer.Name}");
        List<string> inner = place < 0 ? [.. parameters, .. own] : [.. parameters.Take(place), .. own, .. parameters.Skip(HasGrowing ? place : place + 1)];
        var tests = EntryTests();
        _code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        _code.Braces($"public static {Returned} Run({string.Join(", ", parameters)})", () =>
        {
            tests.ForEach(Statement);
            Workspace(taken);
            Call(parameters, inner, held);
        });
        _code.Line();
        _code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        _code.Braces($"private static {Returned} {Compute}({string.Join(", ", held is null ? inner : [.. inner, "out bool " + held])})", () =>
        {
            Workspace([.. _kernel.Workspace.Except(taken)]);
            TopLevel([.. _kernel.Body.Statements.Where(statement => !tests.Contains(statement))], inner, "Loop");

            if (held is not null)
            {
                _code.Line($"{held} = {_kernel.Holds!.Name};");
            }

            Results();
        });
        LoopMethods();
    }

    /// <summary>Computes, and where something that has been relied on does not hold computes again without it.</summary>
    private void Call(IReadOnlyList<string> parameters, IReadOnlyList<string> inner, string? held)
    {
        var arguments = string.Join(", ", inner.Select(Passed));
        if (held is null)
        {
            _code.Line($"{(Returned == "void" ? "" : "return ")}{Compute}({arguments});");
            return;
        }

        var again = $"{AsWritten}({string.Join(", ", parameters.Select(Passed))})";
        if (Returned == "void")
        {
            _code.Line($"{Compute}({arguments}, out var {held});");
            _code.Indented($"if (!{held})", () => _code.Line(again + ";"));
            return;
        }

        var computed = _names.Copy().Fresh("computed");
        _code.Line($"var {computed} = {Compute}({arguments}, out var {held});");
        _code.Line($"return {held} ? {computed} : {again};");
    }

    /// <summary>The tests of indices before anything else, with the comments that belong to them.</summary>
    private List<Statement> EntryTests()
    {
        var tests = new List<Statement>();
        Statement? said = null;
        foreach (var statement in _kernel.Body.Statements.Where(statement => !(statement is Declare declare && declare.Local == _kernel.Holds)).TakeWhile(statement => statement is Comment or Lowering.Hold or TestIndices or TestNotEmpty))
        {
            if (statement is TestIndices or TestNotEmpty)
            {
                tests.AddRange(said is null ? [statement] : [said, statement]);
            }

            said = statement as Comment;
        }

        return tests;
    }

    /// <summary>A parameter of the kernel, passed on.</summary>
    private static string Passed(string parameter)
    {
        var words = parameter.Split(' ');
        return words[0] is "out" or "ref" ? $"{words[0]} {words[^1]}" : words[^1];
    }
}
