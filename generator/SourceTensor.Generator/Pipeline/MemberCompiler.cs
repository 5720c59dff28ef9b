using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.Differentiation;
using SourceTensor.Generator.Emit;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Passes;

namespace SourceTensor.Generator.Pipeline;

/// <summary>From the cached model to C# text: the whole compiler behind the front end, in the order in which it runs.</summary>
internal static class MemberCompiler
{
    public static string Compile(MemberModel model)
    {
        if (model.Function is null)
        {
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, model.Failure);
        }

        try
        {
            return MemberWriter.Write(model.Signature, Lowerer.Lower(ToLower(model, model.Function)));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A generator that throws emits nothing for anybody, with a warning only: the build must fail, and say where.
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.InternalError.Id}: {fault.GetType().Name}: {fault.Message}".Replace('\n', ' '));
        }
    }

    /// <summary>The IR that is lowered: differentiated if asked, simplified.</summary>
    public static Function ToLower(MemberModel model, Function function)
    {
        var prepared = PassList.BeforeDifferentiation.RunAll(function);
        return PassList.BeforeLowering.RunAll(Keep(Derive(model.Derivation, prepared), model.Derivation.Kept));
    }

    private static Function Derive(Derivation derivation, Function function)
    {
        IReadOnlyList<int> wrt = [.. derivation.Wrt];
        return derivation.Mode switch
        {
            Mode.Compiled => function,
            Mode.Gradient => Reverse.Gradient(function, wrt, derivation.Of.Count > 0 ? derivation.Of[0] : 0),
            _ => throw new NotSupportedException($"no derivative of mode {derivation.Mode}"),
        };
    }

    private static Function Keep(Function function, EquatableArray<int> kept) => function with
    {
        Body = function.Body with { Results = kept.Select(result => function.Results[result]).ToEquatableArray() },
        ResultNames = kept.Select(result => function.ResultNames[result]).ToEquatableArray(),
    };
}
