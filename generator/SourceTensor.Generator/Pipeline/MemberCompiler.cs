using System;
using SourceTensor.Generator.Batching;
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
            return model.Batch is { } plan
                ? Compile(model.Signature, plan, Batcher.Run(Single(model, model.Function), plan))
                : MemberWriter.Write(Documented(model, model.Function), Lowerer.Lower(ToLower(model, model.Function)));
        }
        catch (BatchException problem)
        {
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.CannotBatch.Id}: {problem.Message}");
        }
        catch (DerivativeException refusal)
        {
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.NoSuchDerivative.Id}: {refusal.Message}");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A generator that throws emits nothing for anybody, with a warning only: the build must fail, and say where.
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.InternalError.Id}: {fault.GetType().Name}: {fault.Message}".Replace('\n', ' '));
        }
    }

    /// <summary>Why the function has no such derivative, found by taking it; null when it has. Gradients in reverse mode, of all steps, always are.</summary>
    public static string? Refusal(MemberModel model)
    {
        if (model.Function is null || model is { Mode: Mode.Compiled or Mode.Gradient, Derivation: { Direction: not DerivativeMode.Forward, TruncateGradient: 0 } })
        {
            return null;
        }

        try
        {
            Derivatives.Of(model.Function, model.Derivation);
            return null;
        }
        catch (DerivativeException refusal)
        {
            return refusal.Message;
        }
    }

    /// <summary>The signature, and how much memory a member takes whose loops do not keep every state.</summary>
    private static MemberSignature Documented(MemberModel model, Function function) => !model.Derivation.Checkpoint ? model.Signature : model.Signature with
    {
        Remarks = Derivatives.Checkpointed(function, model.Derivation).Select(loop =>
            $"<c>{Escaped(loop.Origin)}</c> keeps ⌈√T⌉ + ⌈T / ⌈√T⌉⌉ states of {loop.Bytes} bytes, where T is <c>{Escaped(loop.Steps.ToString())}</c>.").ToEquatableArray(),
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    /// <summary>The IR that is lowered: differentiated if asked, simplified.</summary>
    public static Function ToLower(MemberModel model, Function function) => PassList.BeforeLowering.RunAll(
        model.Batch is { } plan ? Batcher.Run(Single(model, function), plan).Members : Single(model, function));

    /// <summary>Why the member cannot be batched, in the user's terms; null when it can.</summary>
    public static string? BatchProblem(MemberModel model)
    {
        if (model.Batch is null || model.Function is null)
        {
            return null;
        }

        try
        {
            Batcher.Run(Single(model, model.Function), model.Batch);
            return null;
        }
        catch (BatchException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>The IR of a single call: differentiated if asked.</summary>
    public static Function Single(MemberModel model, Function function) => Derivatives.Of(function, model.Derivation);

    private static string Compile(MemberSignature signature, BatchPlan plan, Batch batch)
    {
        Kernel Lower(Function function) => ParametersRead.WithoutOthers(Lowerer.Lower(PassList.BeforeLowering.RunAll(function)));
        return BatchWriter.Write(signature, new BatchKernels(plan, batch, Lower(batch.Members), batch.Checks is null ? null : Lower(batch.Checks)));
    }
}
