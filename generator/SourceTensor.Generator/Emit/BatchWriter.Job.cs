using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>The structure that computes some of the members: inputs and where results go, and the calls of the kernels.</summary>
internal sealed partial class BatchWriter
{
    /// <summary>What the structure that threads share holds: inputs by the kernel's names, then where the results go.</summary>
    private IEnumerable<(string Type, string Name)> JobFields()
    {
        for (var i = 0; i < _batch.Parameters.Count; i++)
        {
            var (name, type) = (_batch.Parameters[i].Name, _batch.Parameters[i].Type);
            var kind = _batch.IsField(i) ? BatchInputKind.Value : _batch.Batch.Inputs[i].Kind;
            if (kind is BatchInputKind.Value or BatchInputKind.Flat)
            {
                yield return (kind == BatchInputKind.Flat ? $"Ragged<{TensorOf(type)}>" : type.IsScalar ? type.Element.Keyword() : TensorOf(type), name);
            }
            else if (kind == BatchInputKind.Longest && _batch.IsRead(i))
            {
                yield return ("int", name);
            }
        }

        foreach (var result in _results)
        {
            yield return (result.IsWrittenDirectly ? TensorOf(result.Type) : $"BatchMemory<{result.Element}>", result.Memory);
        }
    }

    private static string TensorOf(TensorType type) => $"Tensor{type.Rank}D<{type.Element.Keyword()}>";

    private void Job()
    {
        _code.Line();
        _code.Braces("namespace SourceTensor.Generated", () =>
        {
            _code.Line("using global::System;");
            _code.Line("using global::SourceTensor.CompilerServices;");
            _code.Line();
            _code.Braces($"file readonly struct {_class}Batch({string.Join(", ", _fields.Select(field => $"{field.Type} {field.Name}"))}) : IBatch", JobMethods);
        });
    }

    private void JobMethods()
    {
        _code.Braces($"public void Run(int {_batch.First}, int {_batch.Count}, int {_batch.Part}, TensorWorkspace? {_batch.Workspace})", () => Leased(_batch.Members, MembersCall));
        if (_batch.Checks is { } checks)
        {
            _code.Line();
            _code.Braces($"public void Check(int {_batch.Count}{(KernelWriter.NeedsWorkspace(checks) ? $", TensorWorkspace? {_batch.Workspace}" : "")})", () => Leased(checks, width => Call(width, "Checks", _batch.Arguments(checks, isPart: false), checks)));
        }
    }

    /// <summary>The call of a kernel, with scratch memory where it needs any.</summary>
    private void Leased(Kernel kernel, System.Action<string> call)
    {
        var isVector = _batch.Checks is null ? KernelClasses.IsVector(_batch.Members) : KernelClasses.IsVector(_batch.Members, _batch.Checks);
        void Run() => KernelClasses.Dispatch(_code, isVector, call);
        if (!KernelWriter.NeedsWorkspace(kernel))
        {
            Run();
            return;
        }

        var lines = kernel.AllWorkspace.Where(buffer => buffer.Kind == BufferKind.Workspace)
            .Select(buffer => $"WorkspaceLease.Bytes<{buffer.Element.Keyword()}>({(_batch.Elements(buffer.MostMemory) is { Length: > 0 } elements ? Long(elements) : "1")})").ToList();
        _code.Line($"var {_batch.Scratch} = WorkspaceLease.Rent({_batch.Workspace}, {(lines.Count == 0 ? "0);" : lines[0] + (lines.Count == 1 ? ");" : ""))}");
        for (var i = 1; i < lines.Count; i++)
        {
            _code.Line($"    + {lines[i]}{(i == lines.Count - 1 ? ");" : "")}");
        }

        _code.Braces("try", Run);
        _code.Braces("finally", () => _code.Line(_batch.Scratch + ".Dispose();"));
    }

    private void MembersCall(string width)
    {
        var arguments = _batch.Arguments(_batch.Members, isPart: true).ToList();
        arguments.AddRange(KernelWriter.NeedsWorkspace(_batch.Members) ? ["ref " + _batch.Scratch] : []);
        foreach (var result in _results.Where(result => result.Number > 0 || !result.IsNumber))
        {
            arguments.Add(PartOf(result));
        }

        var call = $"global::SourceTensor.Generated{width}.{_class}Kernel.Run({string.Join(", ", arguments)});";
        _code.Line(_results[0].IsNumber ? $"{_results[0].Memory}.Span[{_batch.Part}] = {call}" : call);
    }

    private void Call(string width, string kernel, IEnumerable<string> arguments, Kernel of) =>
        _code.Line($"global::SourceTensor.Generated{width}.{_class}{kernel}.Run({string.Join(", ", arguments.Concat(KernelWriter.NeedsWorkspace(of) ? ["ref " + _batch.Scratch] : []))});");

    private string PartOf(BatchResult result)
    {
        if (result.IsNumber)
        {
            return $"out {result.Memory}.Span[{_batch.Part}]";
        }

        var item = result.Type.Shape.Skip(1).ToList();
        switch (result.Kind)
        {
            case BatchOutputKind.Stacked: return _batch.MembersOf(result.Memory + ".Span", item);
            case BatchOutputKind.Ragged: return _batch.RunOf(result.Memory + ".Span", result.Ragged!, item);
            default:
                var elements = _batch.Elements(result.Type.Shape) is { Length: > 0 } some ? some : "1";
                return $"{result.Memory}.Span.Slice({(elements == "1" ? _batch.Part : $"{_batch.Part} * {elements}")}, {elements})";
        }
    }
}
