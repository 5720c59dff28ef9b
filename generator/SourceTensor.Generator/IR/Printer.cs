using System.Linq;
using System.Text;

namespace SourceTensor.Generator.IR;

/// <summary>
/// The textual form: what snapshots show and what a developer reads. Names that occur twice get their id behind a dot.
/// </summary>
internal sealed class Printer
{
    private readonly StringBuilder _text = new();
    private readonly System.Collections.Generic.HashSet<string> _ambiguous;

    private Printer(Function function)
    {
        _ambiguous = [.. function.Body.AllBodies()
            .SelectMany(body => body.Parameters.Concat(body.Equations.SelectMany(equation => equation.Outputs)))
            .GroupBy(variable => variable.Name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)];
    }

    public static string Print(Function function)
    {
        var printer = new Printer(function);
        printer.Function(function);
        return printer._text.ToString();
    }

    private void Function(Function function)
    {
        var parameters = string.Join(", ", function.Parameters.Select(Declared));
        _text.Append($"function {function.Name}({parameters})\n");
        foreach (var requirement in function.Requirements)
        {
            _text.Append($"  require {requirement}\n");
        }

        Equations(function.Body, "  ");
        _text.Append($"  return {string.Join(", ", function.Results.Select(Name))}\n");
    }

    private void Equations(Body body, string indent)
    {
        foreach (var equation in body.Equations)
        {
            if (equation.Operation is Scan scan)
            {
                Scan(equation, scan, indent);
                continue;
            }

            if (equation.Operation is Branch branch)
            {
                Branch(equation, branch, indent);
                continue;
            }

            var outputs = equation.Outputs.Count == 0 ? "" : string.Join(", ", equation.Outputs.Select(Declared)) + " = ";
            var parameters = equation.Operation.Parameters;
            _text.Append($"{indent}{outputs}{equation.Operation.Name}");
            _text.Append(equation.Inputs.Count == 0 ? "" : " " + string.Join(", ", equation.Inputs.Select(Name)));
            _text.Append(parameters.Length == 0 ? "\n" : $" {{{parameters}}}\n");
        }
    }

    private void Scan(Equation equation, Scan scan, string indent)
    {
        var range = scan.Reverse ? $"{scan.Bound}..0" : $"0..{scan.Bound}";
        range += scan.Steps is null ? "" : $" while {Name(scan.Body.Parameters[1])}, steps {scan.Steps}";
        _text.Append($"{indent}{string.Join(", ", equation.Outputs.Select(Declared))} = scan {Name(scan.Counter)} in {range}\n");
        var inner = indent + "    ";
        foreach (var (parameter, i) in scan.Body.Parameters.Skip(1).Select((parameter, i) => (parameter, i)))
        {
            var input = Name(equation.Inputs[i]);
            _text.Append(i < scan.StateCount
                ? $"{inner}state {Declared(parameter)} = {input}\n"
                : $"{inner}item  {Declared(parameter)} = {input}[{Name(scan.Counter)}]\n");
        }

        Equations(scan.Body, inner);
        var outputs = scan.StepOutputs.Select(Name).ToList();
        _text.Append($"{inner}next  {string.Join(", ", scan.Next.Select(Name))}\n");
        _text.Append(outputs.Count == 0 ? "" : $"{inner}emit  {string.Join(", ", outputs)}\n");
    }

    private void Branch(Equation equation, Branch branch, string indent)
    {
        _text.Append($"{indent}{string.Join(", ", equation.Outputs.Select(Declared))} = if {Name(equation.Inputs[0])}\n");
        foreach (var (body, label) in new[] { (branch.WhenTrue, "then"), (branch.WhenFalse, "else") })
        {
            _text.Append($"{indent}  {label}\n");
            Equations(body, indent + "    ");
            _text.Append(body.Results.Count == 0 ? "" : $"{indent}    give  {string.Join(", ", body.Results.Select(Name))}\n");
        }
    }

    private string Declared(Variable variable) => $"{Name(variable)}: {variable.Type}";

    private string Name(Value value) =>
        value is Variable variable && _ambiguous.Contains(variable.Name) ? $"{variable.Name}.{variable.Id}" : value.ToString();
}
