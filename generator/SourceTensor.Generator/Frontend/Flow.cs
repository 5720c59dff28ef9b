using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Whether control has left the statements of a method being followed, and with what result. The answers are variables like
/// the user's: a branch that returns on one side makes <c>returned</c> a value that depends on the condition.
/// </summary>
internal sealed class Flow(int depth)
{
    private readonly Stack<Target> _targets = [];

    /// <summary>Whether the method has returned.</summary>
    public Cell Returned { get; } = Flag("returned", depth);

    /// <summary>What it has returned.</summary>
    public Cell Result { get; } = new("result", Nothing.Instance, depth);

    /// <summary>A loop or <c>switch</c> around the present statement.</summary>
    /// <param name="Broken">Whether <c>break</c> has left it.</param>
    /// <param name="Continued">Whether <c>continue</c> has ended the present step of it.</param>
    public sealed record Target(IOperation Construct, Cell Broken, Cell Continued);

    /// <summary>Everything that can say that control has left.</summary>
    public IEnumerable<Cell> Flags => _targets.SelectMany(target => new[] { target.Broken, target.Continued }).Prepend(Returned);

    public IEnumerable<Cell> Cells => Flags.Append(Result);

    public Target Enter(IOperation construct, int depth)
    {
        var target = new Target(construct, Flag("broken", depth), Flag("continued", depth));
        _targets.Push(target);
        return target;
    }

    public void Leave() => _targets.Pop();

    public Target? Find(IOperation? construct) => _targets.FirstOrDefault(target => target.Construct == construct);

    private static Cell Flag(string name, int depth) => new(name, new ValueOperand(Constant.Of(false)), depth);
}

/// <summary>No value: what a method that has not returned has returned.</summary>
internal sealed record Nothing : Operand
{
    public static Nothing Instance { get; } = new();

    public override IEnumerable<ValueOperand> Leaves => [];

    public override Operand WithLeaves(IEnumerator<ValueOperand> leaves) => this;
}
