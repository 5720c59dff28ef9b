using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Frontend;

/// <summary>A declared member of a function, as a call of it means: what it computes, and what it returns of that.</summary>
/// <param name="Inputs">The member's parameters that are not only memory; the first are the function's.</param>
/// <param name="Returned">The leaves of its result, each a result that the derivation keeps; null for one that is always 0.</param>
/// <param name="Problem">Why it cannot be called in a function; null when it can.</param>
internal sealed record DeclaredDerivative(IMethodSymbol Function, Derivation Derivation, int Inputs, IReadOnlyList<int?> Returned, string? Problem);
