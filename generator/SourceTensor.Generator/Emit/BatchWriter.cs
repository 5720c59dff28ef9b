using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Batching;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;

namespace SourceTensor.Generator.Emit;

/// <summary>
/// The file of one batched member: the method in the user's class, which checks all members before it computes the first; a
/// structure that computes some of the members, and that threads share; and the kernels. What belongs to the caller is written when
/// all members are computed.
/// </summary>
internal sealed partial class BatchWriter
{
    private const string Services = "global::SourceTensor.CompilerServices.";
    private const string Guard = Services + "Guard";

    private readonly MemberSignature _signature;
    private readonly BatchKernels _batch;
    private readonly string _class;
    private readonly CodeWriter _code = new();
    private readonly ShownNames _shown;
    private readonly string _job;
    private readonly string _count;
    private List<(string Type, string Name)> _fields = [];
    private readonly List<BatchResult> _results;

    private BatchWriter(MemberSignature signature, BatchKernels batch)
    {
        _signature = signature;
        _batch = batch;
        _class = string.Concat(signature.Types.Select(type => type.Name.Split('<')[0].TrimStart('@'))) + signature.Name;
        _shown = new ShownNames(signature, Leaves);
        var names = new Names(signature.Parameters.Select(parameter => parameter.Name).Concat(batch.Parameters.Select(parameter => parameter.Name)).Concat([batch.First, batch.Part, batch.Workspace, batch.Scratch]).Distinct());
        _count = signature.Parameters.Any(parameter => parameter.Name == batch.Count) ? names.Fresh(batch.Count) : batch.Count;
        _results = [.. Enumerable.Range(0, batch.Batch.Outputs.Count).Select(i => Result(i, names))];
        _job = names.Fresh("batch");
    }

    public static string Write(MemberSignature signature, BatchKernels batch)
    {
        // What its methods do not speak of, the structure does not hold.
        var draft = new BatchWriter(signature, batch);
        draft.JobMethods();
        var spokenOf = new HashSet<string>(System.Text.RegularExpressions.Regex.Matches(draft._code.ToString(), @"\w+").Cast<System.Text.RegularExpressions.Match>().Select(match => match.Value));
        var writer = new BatchWriter(signature, batch);
        writer._fields = [.. writer.JobFields().Where(field => spokenOf.Contains(field.Name))];
        MemberShell.Write(writer._code, signature, writer.Body);
        writer.Job();
        List<(Kernel, string)> kernels = [(batch.Members, writer._class + "Kernel")];
        if (batch.Checks is { } checks)
        {
            kernels.Add((checks, writer._class + "Checks"));
        }

        KernelClasses.Write(writer._code, [.. kernels]);
        return writer._code.ToString();
    }

    /// <summary>The names of the single function's parameters.</summary>
    private IReadOnlyList<string> Leaves => [.. _batch.Batch.Inputs.Select((input, i) => (input, i)).Where(pair => pair.input.Kind is BatchInputKind.Value or BatchInputKind.Flat).Select(pair => _batch.Parameters[pair.i].Name)];

    private IEnumerable<MemberParameter> With(ParameterRole role) => _signature.Parameters.Where(parameter => parameter.Role == role);

    private BatchResult Result(int number, Names names)
    {
        var (output, type) = (_batch.Batch.Outputs[number], _batch.Members.Function.Results[number].Type);
        var like = _batch.Plan.Results[number].Like;
        var axis = output.Kind == BatchOutputKind.Stacked && like is { } parameter ? _batch.Plan.Parameters[parameter].Axis : 0;
        var (own, span) = Destination(number);
        var name = own ?? names.Fresh(_batch.Members.Function.ResultNames[number]);
        var result = new BatchResult(number, output.Kind, type, axis, output.Kind == BatchOutputKind.Ragged ? Leaves[output.Like] : null, name, span, name);
        return result.IsWrittenDirectly ? result : result with { Memory = names.Fresh(name + (output.Kind == BatchOutputKind.Summed ? "Parts" : "Staged")) };
    }

    private (string? Name, string? Span) Destination(int number)
    {
        foreach (var parameter in With(ParameterRole.Out).Concat(With(ParameterRole.Destination)).Where(parameter => parameter.Structure!.Leaves.Contains(number)))
        {
            return (parameter.Name, parameter.Role == ParameterRole.Destination ? parameter.Name : null);
        }

        var part = With(ParameterRole.Ref).SelectMany(record => record.Structure!.Parts(record.Name)).FirstOrDefault(part => part.Number == number).Access;
        return part is not null && !_batch.Members.Function.Results[number].Type.IsScalar ? (null, part + ".Span") : (null, null);
    }

    private void Body()
    {
        TakeApart();
        Lengths();
        Requirements();
        Destinations();
        Memory();
        _code.Line($"var {_job} = new global::SourceTensor.Generated.{_class}Batch({string.Join(", ", _fields.Select(field => field.Name))});");
        var workspace = With(ParameterRole.Workspace).FirstOrDefault()?.Name ?? "null";
        if (_batch.Checks is not null)
        {
            _code.Line($"{_job}.Check({_count}{(KernelWriter.NeedsWorkspace(_batch.Checks) ? ", " + workspace : "")});");
        }

        _code.Line($"{Services}BatchRunner.Run({_job}, {_count}, {workspace}, {With(ParameterRole.Parallel).FirstOrDefault()?.Name ?? "null"});");
        foreach (var result in _results)
        {
            Publish(result);
        }

        foreach (var record in With(ParameterRole.Ref))
        {
            _code.Line($"{record.Name} = {record.Structure!.Make(number => _results[number].Destination is { } span ? span.Substring(0, span.Length - ".Span".Length) : _results[number].Name)};");
        }

        if (_signature.Returned is { } returned)
        {
            _code.Line($"return {returned.Make(Returned)};");
        }
    }

    private string Returned(int number) => _results[number] is { Ragged: { } like } result ? $"{like}.With({result.Name})" : _results[number].Name;

    // A record is a structure to the user and several parameters to the kernel; a field is a parameter that nobody passes.
    private void TakeApart()
    {
        var function = _batch.Members.Function;
        for (var i = 0; i < function.Statics.Count; i++)
        {
            _code.Line($"{function.Statics[i].Declaration} {_batch.Parameters[_batch.Batch.Inputs.Count + i].Name} = {function.Statics[i].Access};");
        }

        var leaves = Leaves;
        foreach (var (access, name) in _signature.Renamed(number => leaves[number]))
        {
            _code.Line($"var {name} = {access};");
        }
    }

    /// <summary>How many members there are: what is batched agrees.</summary>
    private void Lengths()
    {
        string? first = null;
        foreach (var (own, i) in Leaves.Select((own, i) => (own, i)).Where(leaf => _batch.GivenAs(leaf.i) != Given.Shared))
        {
            var plan = _batch.Plan.Parameters[i];
            var position = _batch.Batch.Inputs.ToList().FindIndex(input => input.Parameter == i);
            var length = plan.Given == Given.Ragged ? own + ".Count" : Symbol.ForAxis(0, own, _batch.Parameters[position].Type.Rank, plan.Axis).Text;
            if (first is null)
            {
                first = length;
                _code.Line($"var {_count} = {length};");
            }
            else
            {
                _code.Line($"{Guard}.Equal({length}, \"{length}\", {_count}, \"{first}\", \"{own}\");");
            }
        }

        foreach (var (input, i) in _batch.Batch.Inputs.Select((input, i) => (input, i)).Where(pair => pair.input.Kind == BatchInputKind.Longest && _batch.IsRead(pair.i)))
        {
            _code.Line($"var {_batch.Parameters[i].Name} = {Leaves[input.Parameter]}.MaxLength;");
        }
    }

    private void Requirements()
    {
        var counts = Enumerable.Range(0, _batch.Batch.Inputs.Count).Where(i => _batch.Batch.Inputs[i].Kind is BatchInputKind.Count or BatchInputKind.Longest)
            .Select(i => Dimension.Of(Symbol.ForValue(i, _batch.Parameters[i].Name))).ToList();
        foreach (var requirement in _batch.Members.Function.Requirements.Where(requirement => !counts.Contains(requirement.Right)))
        {
            var (left, right, parameter) = (requirement.Left, requirement.Right, _shown.Text(requirement.Parameter).Split('.')[0]);
            var (leftShown, rightShown) = (_shown.Text(left.ToString()), _shown.Text(right.ToString()));
            _code.Line(requirement switch
            {
                { Relation: Relation.AtMost, Left: { IsConstant: true, Constant: 0 } } => $"{Guard}.NotNegative({_batch.Text(right)}, \"{rightShown}\", \"{parameter}\");",
                { Relation: Relation.AtMost } => $"{Guard}.AtMost({_batch.Text(left)}, \"{leftShown}\", {_batch.Text(right)}, \"{rightShown}\", \"{parameter}\");",
                _ => $"{Guard}.Equal({_batch.Text(left)}, \"{leftShown}\", {_batch.Text(right)}, \"{rightShown}\", \"{parameter}\");",
            });
        }
    }

    private void Destinations()
    {
        var destinations = _results.Where(result => result.Destination is not null).ToList();
        foreach (var result in destinations)
        {
            _code.Line($"{Guard}.Destination({result.Destination}, {Length(result)}, \"{NameOf(result)}\");");
        }

        for (var i = 0; i < destinations.Count; i++)
        {
            var others = Leaves.Select((name, leaf) => (Name: name, Leaf: leaf)).Where(input => IsTensor(input.Leaf))
                .Select(input => (Name: _shown.Text(input.Name), Span: _batch.GivenAs(input.Leaf) == Given.Ragged ? input.Name + ".Flat.Span" : input.Name + ".Span"))
                .Concat(destinations.Skip(i + 1).Select(other => (Name: NameOf(other), Span: other.Destination!)));
            foreach (var (name, span) in others)
            {
                _code.Line($"{Guard}.NotOverlapping({destinations[i].Destination}, \"{NameOf(destinations[i])}\", {span}, \"{name}\");");
            }
        }
    }

    private bool IsTensor(int leaf) => !_batch.Parameters[_batch.Batch.Inputs.ToList().FindIndex(input => input.Parameter == leaf)].Type.IsScalar;

    private static string NameOf(BatchResult result) => result.Destination!.EndsWith(".Span", System.StringComparison.Ordinal) ? result.Destination.Substring(0, result.Destination.Length - ".Span".Length) : result.Destination;

    /// <summary>The number of elements of a result, of all members.</summary>
    private string Length(BatchResult result) => result switch
    {
        { Kind: BatchOutputKind.Stacked } => Long(BatchKernels.Times(_count, _batch.Elements(result.Type.Shape.Skip(1)))),
        { Kind: BatchOutputKind.Ragged } => Long(BatchKernels.Times($"{result.Ragged}.Offsets[^1]", _batch.Elements(result.Type.Shape.Skip(1)))),
        _ when _batch.Elements(result.Type.Shape) is { Length: > 0 } elements => Long(elements),
        _ => "1",
    };

    private static string Long(string product) => product.Contains('*') ? "(long)" + product : product;

    /// <summary>Results that are returned as they are computed, and memory for the others.</summary>
    private void Memory()
    {
        foreach (var result in _results)
        {
            _code.Line(result.IsWrittenDirectly ? $"var {result.Name} = {Zeros(result)};"
                : result.Kind == BatchOutputKind.Summed ? $"using var {result.Memory} = {Services}BatchMemory<{result.Element}>.Rent({Long(BatchKernels.Times($"{Services}BatchRunner.Parts({_count})", _batch.Elements(result.Type.Shape)))});"
                : $"using var {result.Memory} = {Services}BatchMemory<{result.Element}>.Rent({Length(result)});");
        }
    }

    private string Zeros(BatchResult result)
    {
        var lengths = result.Type.Shape.Select(_batch.Text).ToList();
        if (result.Kind != BatchOutputKind.Summed)
        {
            lengths.RemoveAt(0);
            lengths.Insert(result.Axis, result.Ragged is null ? _count : $"{result.Ragged}.Offsets[^1]");
        }

        return $"global::SourceTensor.Tensor{lengths.Count}D.Zeros<{result.Element}>({string.Join(", ", lengths)})";
    }

    /// <summary>From the kernels' memory to where the result belongs.</summary>
    private void Publish(BatchResult result)
    {
        if (result.IsWrittenDirectly)
        {
            return;
        }

        if (result.IsNumber)
        {
            var isParameter = With(ParameterRole.Out).Any(parameter => parameter.Name == result.Name);
            _code.Line($"{(isParameter ? "" : "var ")}{result.Name} = {Services}BatchRunner.Sum<{result.Element}>({result.Memory}.Span);");
            return;
        }

        if (result.Destination is null)
        {
            _code.Line($"var {result.Name} = {Zeros(result)};");
        }

        var destination = result.Destination ?? result.Name + ".Span";
        _code.Line(result.Kind == BatchOutputKind.Summed ? $"{Services}BatchRunner.Sum({result.Memory}.Span, {destination});"
            : result.Axis == 0 ? $"{result.Memory}.Span.CopyTo({destination});"
            : $"{Services}BatchRunner.Unstack({result.Memory}.Span, {destination}, {_count}, {(_batch.Elements(result.Type.Shape.Skip(1).Take(result.Axis)) is { Length: > 0 } before ? before : "1")});");
    }
}
