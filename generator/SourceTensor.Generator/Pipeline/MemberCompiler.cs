using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SourceTensor.Generator.Batching;
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
    public static string Compile(MemberModel model, PassSwitches switches)
    {
        if (model.Function is null)
        {
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, model.Failure);
        }

        try
        {
            return model.Batch is { } plan
                ? Compile(model, model.Function, plan, switches)
                : MemberWriter.Write(Documented(model, model.Function, switches), Lower(on => Single(model, model.Function, on), switches));
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
            return MemberShell.WriteFailure(model.Signature, model.FunctionName, $"{Descriptors.InternalError.Id}: {Faults.Of(fault)}");
        }
    }

    /// <summary>Whether a member that is well declared may be refused all the same: no gradient in reverse mode, of all steps and of a single call, is.</summary>
    public static bool MayBeRefused(Derivation derivation, BatchPlan? batch) =>
        batch is not null || derivation is not { Mode: Mode.Compiled or Mode.Gradient, Direction: not DerivativeMode.Forward, TruncateGradient: 0 };

    /// <summary>Why there is no such member, found by making it as far as that shows: a descriptor and what its message is made of; null when there is.</summary>
    public static (DiagnosticDescriptor Descriptor, object[] Arguments)? Refusal(MemberModel model)
    {
        if (model.Function is null || !MayBeRefused(model.Derivation, model.Batch))
        {
            return null;
        }

        try
        {
            var single = Single(model, model.Function);
            if (model.Batch is { } plan)
            {
                Batcher.Run(single, plan);
            }

            return null;
        }
        catch (DerivativeException refusal)
        {
            return (Descriptors.NoSuchDerivative, [model.FunctionName, model.Mode, refusal.Message]);
        }
        catch (BatchException refusal)
        {
            return (Descriptors.CannotBatch, [model.Signature.Name, model.FunctionName, refusal.Message]);
        }
    }

    /// <summary>The signature, and how much memory a member takes whose loops do not keep every state.</summary>
    private static MemberSignature Documented(MemberModel model, Function function, PassSwitches switches) => !model.Derivation.Checkpoint ? model.Signature : model.Signature with
    {
        Remarks = Derivatives.Checkpointed(function, model.Derivation, switches).Select(loop =>
            $"<c>{Escaped(loop.Origin)}</c> keeps ⌈√T⌉ + ⌈T / ⌈√T⌉⌉ states of {loop.Bytes} bytes, where T is <c>{Escaped(loop.Steps.ToString())}</c>.").ToEquatableArray(),
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    /// <summary>The IR that is lowered: differentiated if asked, simplified.</summary>
    public static Function ToLower(MemberModel model, Function function) => PassList.BeforeLowering.RunAll(
        model.Batch is { } plan ? Batcher.Run(Single(model, function), plan).Members : Single(model, function));

    /// <summary>The IR of a single call: differentiated if asked.</summary>
    public static Function Single(MemberModel model, Function function) => Single(model, function, PassSwitches.AllOn);

    public static Function Single(MemberModel model, Function function, PassSwitches switches) => Derivatives.Of(function, model.Derivation, switches);

    /// <summary>The loops of a function, and of the function without rewrites that rely on something where the first have any.</summary>
    /// <param name="function">The IR of a call, which is rewritten before it is differentiated too.</param>
    public static Kernel Lower(Func<PassSwitches, Function> function, PassSwitches switches)
    {
        var kernel = Once(switches);
        return kernel.Holds is null ? kernel : kernel with { AsWritten = Once(switches with { Guarded = false }) };

        Kernel Once(PassSwitches on) => Lowerer.Lower(
            PassList.BeforeLowering.RunAll(function(on), on),
            new LoopRewrites(
                on.IsOn(PassSwitches.RowBlocks), on.IsOn(PassSwitches.StepBlocks), on.IsOn(PassSwitches.LaneLoops), on.IsOn(PassSwitches.LogProducts, isGuarded: true), on.IsOn(PassSwitches.Recurrences, isGuarded: true),
                on.IsOn(PassSwitches.FactorSums, isGuarded: true), on.IsOn(PassSwitches.SharedReciprocals, isGuarded: true), on.IsOn(PassSwitches.OffsetProducts, isGuarded: true),
                on.IsOn(PassSwitches.PackedStates, isGuarded: true), on.IsOn(PassSwitches.PackedSums, isGuarded: true), on.IsOn(PassSwitches.ShortRows), on.IsOn(PassSwitches.InTurns), on.IsOn(PassSwitches.SignedLogistics, isGuarded: true), on.IsOn(PassSwitches.ChosenSoftMax, isGuarded: true)));
    }

    private static string Compile(MemberModel model, Function function, BatchPlan plan, PassSwitches switches)
    {
        var batches = new Dictionary<PassSwitches, Batch>();
        var batch = Batched(switches);
        return BatchWriter.Write(model.Signature, new BatchKernels(plan, batch, Lowered(of => of.Members), batch.Checks is null ? null : Lowered(of => of.Checks!)));

        Batch Batched(PassSwitches on) => batches.TryGetValue(on, out var known) ? known : batches[on] = Batcher.Run(Single(model, function, on), plan);

        Kernel Lowered(Func<Batch, Function> part) => ParametersRead.WithoutOthers(Lower(on => part(Batched(on)), switches));
    }
}
