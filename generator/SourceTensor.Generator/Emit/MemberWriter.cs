using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>
/// The file of one member: the method in the user's class, which checks its arguments before anything is written, takes
/// scratch memory and picks the vector width; and below it the kernel.
/// </summary>
internal sealed class MemberWriter
{
    private const string Guard = "global::SourceTensor.CompilerServices.Guard";
    private const string WorkspaceLease = "global::SourceTensor.CompilerServices.WorkspaceLease";

    private readonly MemberSignature _signature;
    private readonly Kernel _kernel;
    private readonly string _kernelClass;
    private readonly CodeWriter _code = new();
    private readonly List<string> _resultNames;
    private readonly string _scratch;
    private readonly ShownNames _shown;

    private MemberWriter(MemberSignature signature, Kernel kernel)
    {
        _signature = signature;
        _kernel = kernel;
        _shown = new ShownNames(signature, [.. kernel.Function.Parameters.Select(parameter => parameter.Name)]);
        _kernelClass = string.Concat(signature.Types.Select(type => type.Name.Split('<')[0].TrimStart('@'))) + signature.Name + "Kernel";
        var names = new Names(signature.Parameters.Select(parameter => parameter.Name).Concat(kernel.Function.Parameters.Select(parameter => parameter.Name)).Distinct());
        _resultNames = [.. kernel.Function.ResultNames.Select(names.Fresh)];
        _scratch = names.Fresh("scratch");
    }

    public static string Write(MemberSignature signature, Kernel kernel)
    {
        var writer = new MemberWriter(signature, kernel);
        MemberShell.Write(writer._code, signature, writer.Body);
        KernelClasses.Write(writer._code, (kernel, writer._kernelClass));
        return writer._code.ToString();
    }

    private bool IsVector => KernelClasses.IsVector(_kernel);

    private IEnumerable<MemberParameter> With(ParameterRole role) => _signature.Parameters.Where(parameter => parameter.Role == role);

    /// <summary>The kernel's inputs by the names the wrapper has for them.</summary>
    private IEnumerable<(string Name, int Number)> Inputs => With(ParameterRole.Input).SelectMany(input => input.Structure!.Leaves)
        .Concat(Enumerable.Range(_kernel.Function.Parameters.Count - _kernel.Function.Statics.Count, _kernel.Function.Statics.Count)).Select(number => (_kernel.Function.Parameters[number].Name, number));

    private void Body()
    {
        TakeApart();
        Requirements();
        Destinations();
        Lease();
        foreach (var result in Locals)
        {
            DeclareReturned(result);
        }

        Run();
        foreach (var record in With(ParameterRole.Ref))
        {
            _code.Line($"{record.Name} = {record.Structure!.Make(ResultName)};");
        }

        if (_signature.Returned is { } returned)
        {
            _code.Line($"return {returned.Make(ResultName)};");
        }
    }

    // A record is a structure to the user and several parameters to the kernel; a field is a parameter that nobody passes.
    private void TakeApart()
    {
        var first = _kernel.Function.Parameters.Count - _kernel.Function.Statics.Count;
        for (var i = 0; i < _kernel.Function.Statics.Count; i++)
        {
            _code.Line($"{_kernel.Function.Statics[i].Declaration} {_kernel.Function.Parameters[first + i].Name} = {_kernel.Function.Statics[i].Access};");
        }

        foreach (var (access, name) in _signature.Renamed(number => _kernel.Function.Parameters[number].Name))
        {
            _code.Line($"var {name} = {access};");
        }
    }

    /// <summary>The results that are locals of the wrapper: those returned, and the numbers of a record that is written to.</summary>
    private List<int> Locals =>
        [.. (_signature.Returned?.Leaves ?? []).Concat(With(ParameterRole.Ref).SelectMany(record => record.Structure!.Leaves).Where(result => _kernel.Results[result].Scalar is not null))];

    /// <summary>The tensors that results are written to, as the wrapper reads them.</summary>
    private IEnumerable<(string Name, string Span, int Number)> Spans =>
        With(ParameterRole.Destination).Select(destination => (destination.Name, destination.Name, destination.Structure!.Leaves.Single()))
            .Concat(With(ParameterRole.Ref).SelectMany(record => record.Structure!.Parts(record.Name)).Where(part => _kernel.Results[part.Number].Tensor is not null)
                .Select(part => (part.Access, part.Access + ".Span", part.Number)));

    private void DeclareReturned(int result)
    {
        if (_kernel.Results[result].Scalar is { } scalar)
        {
            _code.Line($"{scalar.Element.Keyword()} {ResultName(result)};");
            return;
        }

        var type = _kernel.Results[result].Tensor!.Type;
        var lengths = string.Join(", ", type.Shape.Select(Public));
        _code.Line($"var {ResultName(result)} = global::SourceTensor.Tensor{type.Rank}D.Zeros<{type.Element.Keyword()}>({lengths});");
    }

    private void Requirements()
    {
        foreach (var requirement in _kernel.Function.Requirements)
        {
            var (left, right, parameter) = (Public(requirement.Left), Public(requirement.Right), _shown.Text(requirement.Parameter).Split('.')[0]);
            _code.Line(requirement switch
            {
                { Relation: Relation.AtMost, Left: { IsConstant: true, Constant: 0 } } => $"{Guard}.NotNegative({right}, \"{_shown.Text(right)}\", \"{parameter}\");",
                { Relation: Relation.AtMost } => $"{Guard}.AtMost({left}, \"{_shown.Text(left)}\", {right}, \"{_shown.Text(right)}\", \"{parameter}\");",
                _ => $"{Guard}.Equal({left}, \"{_shown.Text(left)}\", {right}, \"{_shown.Text(right)}\", \"{parameter}\");",
            });
        }
    }

    private void Destinations()
    {
        var destinations = Spans.ToList();
        foreach (var (name, span, number) in destinations)
        {
            var length = Elements(_kernel.Results[number].Tensor!.Type.Shape);
            _code.Line($"{Guard}.Destination({span}, {length}, \"{name}\");");
        }

        for (var i = 0; i < destinations.Count; i++)
        {
            var others = Inputs.Where(input => !_kernel.Function.Parameters[input.Number].Type.IsScalar).Select(input => (Name: _shown.Text(input.Name), Span: input.Name + ".Span"))
                .Concat(destinations.Skip(i + 1).Select(destination => (destination.Name, destination.Span)));
            foreach (var (name, span) in others)
            {
                _code.Line($"{Guard}.NotOverlapping({destinations[i].Span}, \"{destinations[i].Name}\", {span}, \"{name}\");");
            }
        }
    }

    private void Lease()
    {
        if (!KernelWriter.NeedsWorkspace(_kernel))
        {
            return;
        }

        var workspace = With(ParameterRole.Workspace).FirstOrDefault()?.Name ?? "null";
        var lines = _kernel.AllWorkspace
            .Where(buffer => buffer.Kind == BufferKind.Workspace)
            .Select(buffer => $"{WorkspaceLease}.Bytes<{buffer.Element.Keyword()}>({Elements(buffer.MostMemory)})")
            .ToList();
        if (lines.Count == 0)
        {
            _code.Line($"var {_scratch} = {WorkspaceLease}.Rent({workspace}, 0);");
            return;
        }

        _code.Line($"var {_scratch} = {WorkspaceLease}.Rent({workspace},");
        for (var i = 0; i < lines.Count; i++)
        {
            _code.Line($"    {(i == 0 ? "" : "+ ")}{lines[i]}{(i == lines.Count - 1 ? ");" : "")}");
        }
    }

    private void Run()
    {
        if (!KernelWriter.NeedsWorkspace(_kernel))
        {
            KernelClasses.Dispatch(_code, IsVector, Call);
            return;
        }

        _code.Braces("try", () => KernelClasses.Dispatch(_code, IsVector, Call));
        _code.Braces("finally", () => _code.Line(_scratch + ".Dispose();"));
    }

    private void Call(string width)
    {
        var arguments = Inputs.Select(input => _kernel.Function.Parameters[input.Number].Type.IsScalar ? input.Name : input.Name + ".Span")
            .Concat(KernelWriter.AxisSymbols(_kernel).Select(Public))
            .Concat(KernelWriter.NeedsWorkspace(_kernel) ? ["ref " + _scratch] : []);
        for (var i = 0; i < _kernel.Results.Count; i++)
        {
            var name = ResultName(i);
            arguments = _kernel.Results[i].Tensor is not null
                ? arguments.Append(Spans.Where(span => span.Number == i).Select(span => span.Span).FirstOrDefault() ?? name + ".Span")
                : i == 0 ? arguments : arguments.Append("out " + name);
        }

        var call = $"global::SourceTensor.Generated{width}.{_kernelClass}.Run({string.Join(", ", arguments)})";
        _code.Line(_kernel.Results[0].Scalar is not null ? $"{ResultName(0)} = {call};" : call + ";");
    }

    /// <summary>The local, parameter or destination that holds a result in the user's method.</summary>
    private string ResultName(int result) =>
        _signature.Parameters.FirstOrDefault(parameter => parameter.Role is ParameterRole.Destination or ParameterRole.Out && parameter.Structure!.Leaves.Contains(result))?.Name
        ?? Spans.Where(span => span.Number == result).Select(span => span.Name).FirstOrDefault()
        ?? _resultNames[result];

    /// <summary>The number of elements of a shape; a length that is negative stands for no elements.</summary>
    private string Elements(EquatableArray<Dimension> shape)
    {
        var lengths = shape
            .Select(length => _kernel.Function.MayBeNegative(length) ? $"global::System.Math.Max({Public(length)}, 0)" : Public(length))
            .ToList();
        return lengths.Count == 1 ? lengths[0] : "(long)" + string.Join(" * ", lengths.Select(Parenthesised));
    }

    private static string Public(Dimension dimension) => dimension.ToString();

    private static string Public(Symbol symbol) => symbol.Text;

    private static string Parenthesised(string length) => length.Contains(' ') ? $"({length})" : length;
}
