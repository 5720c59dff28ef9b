using System;
using System.Reflection;
using Xunit;

namespace SourceTensor.Runtime.Tests;

public sealed class AttributeTests
{
    [TensorFunction]
    private static double Plain([Data] double x) => x;

    [TensorFunction(Defaults = false)]
    private static double Declared(double x) => x;

    [Compiled(nameof(Plain))]
    private static double Compiled(double x) => x;

    [Compiled(typeof(AttributeTests), nameof(Plain))]
    private static double CompiledElsewhere(double x) => x;

    [Gradient(nameof(Plain), Wrt = ["x"])]
    private static double Gradient(double x) => x;

    [Gradient(typeof(AttributeTests), nameof(Plain))]
    private static double GradientElsewhere(double x) => x;

    [Fact]
    public void Attributes_hold_what_they_are_given()
    {
        Assert.True(Of<TensorFunctionAttribute>(nameof(Plain)).Defaults);
        Assert.False(Of<TensorFunctionAttribute>(nameof(Declared)).Defaults);
        var compiled = Of<CompiledAttribute>(nameof(Compiled));
        Assert.Equal((null, nameof(Plain)), (compiled.Type, compiled.Function));
        var compiledElsewhere = Of<CompiledAttribute>(nameof(CompiledElsewhere));
        Assert.Equal((typeof(AttributeTests), nameof(Plain)), (compiledElsewhere.Type, compiledElsewhere.Function));
        var gradient = Of<GradientAttribute>(nameof(Gradient));
        Assert.Equal((null, nameof(Plain)), (gradient.Type, gradient.Function));
        Assert.Equal(["x"], gradient.Wrt!);
        var elsewhere = Of<GradientAttribute>(nameof(GradientElsewhere));
        Assert.Equal((typeof(AttributeTests), nameof(Plain)), (elsewhere.Type, elsewhere.Function));
        Assert.Null(elsewhere.Wrt);
        Assert.NotNull(Method(nameof(Plain)).GetParameters()[0].GetCustomAttribute<DataAttribute>());
    }

    private static T Of<T>(string method)
        where T : Attribute => Method(method).GetCustomAttribute<T>()!;

    private static MethodInfo Method(string name) =>
        typeof(AttributeTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic, [typeof(double)])!;
}
