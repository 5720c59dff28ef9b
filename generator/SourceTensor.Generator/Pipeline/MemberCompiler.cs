using System;
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
            return MemberWriter.Write(Documented(model, model.Function), Lowerer.Lower(ToLower(model, model.Function)));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A generator that throws emits nothing for anybody, with a warning only: the build must fail, and say where.
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.InternalError.Id}: {fault.GetType().Name}: {fault.Message}".Replace('\n', ' '));
        }
    }

    /// <summary>The signature, and how much memory a member takes whose loops do not keep every state.</summary>
    private static MemberSignature Documented(MemberModel model, Function function) => !model.Derivation.Checkpoint ? model.Signature : model.Signature with
    {
        Remarks = Checkpointing.Loops(Derivatives.Prepare(function), model.Derivation.Wrt).Select(loop =>
            $"<c>{Escaped(loop.Origin)}</c> keeps ⌈√T⌉ + ⌈T / ⌈√T⌉⌉ states of {loop.Bytes} bytes, where T is <c>{Escaped(loop.Steps.ToString())}</c>.").ToEquatableArray(),
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    /// <summary>The IR that is lowered: differentiated if asked, simplified.</summary>
    public static Function ToLower(MemberModel model, Function function) =>
        PassList.BeforeLowering.RunAll(Derivatives.Of(function, model.Derivation));
}
