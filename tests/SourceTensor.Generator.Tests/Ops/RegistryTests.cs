using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Nothing is in the compiler that the registry, and with it the theories over all operations, does not know.</summary>
public sealed class RegistryTests
{
    /// <summary>
    /// Shifts that cancel: whatever is taken away before the exponential is given back after it, so nothing flows through
    /// them and their pullback is no derivative to compare with differences.
    /// </summary>
    internal static IReadOnlyList<Type> Cancelling { get; } = [typeof(Largest)];

    /// <summary>Operations with no rule of their own: differentiation has one file each for reading and writing by index.</summary>
    private static readonly Type[] WithoutRule = [typeof(Element), typeof(WithElement), typeof(AddElement), typeof(CheckIndices), typeof(Length), typeof(BindLength), typeof(Slice), typeof(WithSlice), typeof(AddSlice), typeof(CheckNotEmpty), typeof(CheckRequirement), typeof(Generator.Ops.Throw), typeof(Assume)];

    [Fact]
    public void Every_operation_is_registered_once()
    {
        var registered = OpRegistry.All.Select(op => op.GetType()).ToList();
        var declared = typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract);
        Assert.Equal(registered.Select(type => type.Name).Order(), declared.Select(type => type.Name).Order());
        Assert.Equal(OpRegistry.All.Select(op => op.Name).Distinct().Count(), OpRegistry.All.Count);
    }

    [Fact]
    public void Every_rule_is_tested()
    {
        var untested = OpRegistry.All.Where(op => op is not ElementwiseOp)
            .Where(op => op is not ComposedOp && op.Methods.Count == 0)
            .Select(op => op.GetType()).Except(PullbackRules.Covered).Except(LinearPullbackRules.Covered).Except(Cancelling).Except(WithoutRule);
        Assert.Empty(untested.Select(type => type.Name));
    }

    [Fact]
    public void Nothing_flows_through_a_shift_that_cancels()
    {
        var f = new FunctionBuilder("Shift");
        var x = f.Tensor("x", 1);
        Assert.All(OpRegistry.All.OfType<PullbackOp>().Where(op => Cancelling.Contains(op.GetType())), op =>
        {
            var output = f.Body.Emit(op, x);
            Assert.Null(Assert.Single(op.Pullback(f.Body, [x], output, Constant.Of(1.0))));
        });
    }

    [Fact]
    public void Methods_lead_back_to_their_operation() =>
        Assert.All(OpRegistry.All.SelectMany(op => op.Methods, (op, method) => (op, method)), pair => Assert.Same(pair.op, pair.method.Split('(') is [var name, var parameters] ? OpRegistry.Find(name, parameters.TrimEnd(')')) : OpRegistry.Find(pair.method)));

    /// <summary>All functions of the runtime but those that are constructs of the language.</summary>
    [Fact]
    public void Every_function_of_the_runtime_is_an_operation() => Assert.DoesNotContain(
        typeof(TensorMath).GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(method => method.Name).Distinct()
            .Except(["Past", "Scan", "ScanWhile", "Steps"]),
        name => OpRegistry.Find("TensorMath." + name) is null);

    /// <summary>A method that is misspelt here would be a call that no function can make.</summary>
    [Fact]
    public void Every_method_an_operation_stands_for_exists() => Assert.DoesNotContain(OpRegistry.All.SelectMany(op => op.Methods), method =>
    {
        var (type, name) = (method.Split('.')[0], method.Split('.')[1].Split('(')[0]);
        var owner = typeof(TensorMath).Assembly.GetType("SourceTensor." + type) ?? typeof(Math).Assembly.GetType("System." + type);
        return owner is null || owner.GetMember(name).Length == 0;
    });
}
