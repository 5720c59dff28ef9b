using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Pipeline;

/// <summary>The same inputs and the same result; a destination for the result may have any name.</summary>
internal sealed class CompiledSignature : ModeSignature
{
    public override Mode Mode => Mode.Compiled;

    public override bool IsDerivative => false;

    public override bool NeedsScalar => false;

    public override bool IsDefault => true;

    public override IEnumerable<Offer> Results(Request request) => [request.Value(isOptional: false) with { Parameter = null }];

    public override IEnumerable<IParameterSymbol> Named(IMethodSymbol member, Request request) => [];

    public override string Summary(Request request) => $"{request.Reference}, compiled.";
}
