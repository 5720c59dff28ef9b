using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// A function lowered to loops: what emission prints. Parameters and results stand in the order of the function's.
/// </summary>
/// <param name="WorkspaceName">The name of the scratch memory.</param>
/// <param name="Parameters">One per parameter: the local of a scalar, or the buffer of a tensor.</param>
/// <param name="Results">One per result: the expression of a scalar, or the buffer of a tensor.</param>
internal sealed record Kernel(
    string Name,
    Function Function,
    string WorkspaceName,
    IReadOnlyList<(Local? Scalar, Buffer? Tensor)> Parameters,
    IReadOnlyList<(Expression? Scalar, Buffer? Tensor)> Results,
    IReadOnlyList<string> ResultNames,
    IReadOnlyList<Buffer> Workspace,
    Block Body)
{
    /// <summary>The names of all that is in it.</summary>
    public Names Names { get; init; } = new();

    /// <summary>The numbers of parameters that are not passed, since nothing reads them.</summary>
    public IReadOnlyList<int> Unused { get; init; } = [];

    /// <summary>Whether all that rewrites rely on holds, as far as the kernel has come; null where nothing is relied on.</summary>
    public Local? Holds { get; init; }

    /// <summary>The function without the rewrites that rely on something: what is computed where that does not hold.</summary>
    public Kernel? AsWritten { get; init; }

    /// <summary>All scratch memory of a call.</summary>
    public IEnumerable<Buffer> AllWorkspace => AsWritten is null ? Workspace : Workspace.Concat(AsWritten.Workspace);
}
