using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>
/// What an emitted kernel may not do, found by binding every one of them: call the user's code or the eager reference, call
/// through a delegate, allocate; nor does it assign to a variable or element what it is.
/// </summary>
public sealed class KernelBindingTests
{
    public static TheoryData<string> Names => ProgramTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_calls_no_eager_code_and_allocates_nothing(string name)
    {
        var output = ProgramSource.Get(name).Output;
        var kernels = 0;
        foreach (var tree in output.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var model = output.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsKernel))
            {
                kernels++;
                var body = model.GetOperation(method)!;
                Assert.All(body.DescendantsAndSelf().Where(operation => !IsOfThrow(operation)), operation => Assert.True(Fault(operation) is null, $"{Fault(operation)}: {operation.Syntax}"));
            }
        }

        Assert.NotEqual(0, kernels);
    }

    [Fact]
    public void The_test_sees_what_it_forbids()
    {
        var compilation = Compile.Compilation(Compile.Parse("""
            using System;
            using SourceTensor;
            static class User
            {
                static double Helper(double x) => x;
                static object Boxed(Tensor1D<double> x, Func<double> f, double[] a)
                {
                    Helper(1); TensorMath.Exp(1.0); f(); a = new double[3]; object o = 1.0; Func<double> g = () => 2; x = x + x; a = [1.0]; a[0] = a[0];
                    return new object();
                }
            }
            """));
        var tree = compilation.SyntaxTrees[0];
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last();
        var faults = compilation.GetSemanticModel(tree).GetOperation(method)!.DescendantsAndSelf().Select(Fault).OfType<string>().Distinct().Order();
        Assert.Equal(
            ["assigns what is there", "boxes", "calls Func<double>.Invoke", "calls TensorMath.Exp", "calls TensorOperators.op_Addition", "calls User.Helper", "makes a collection", "makes a delegate", "makes an array", "makes an object"],
            faults);
    }

    // What throws ends the kernel: there it may make an exception and its message.
    private static bool IsOfThrow(IOperation operation) => operation is IThrowOperation
        || (operation is IInvocationOperation { TargetMethod: { ContainingType.Name: "ArgumentOutOfRangeException", Name: var name } } && name.StartsWith("ThrowIf", StringComparison.Ordinal))
        || (operation.Parent is { } parent && IsOfThrow(parent));

    private static bool IsKernel(MethodDeclarationSyntax method) =>
        method.Ancestors().OfType<NamespaceDeclarationSyntax>().Any(space => space.Name.ToString().StartsWith("SourceTensor.Generated", StringComparison.Ordinal));

    private static string? Fault(IOperation operation) => operation switch
    {
        IInvocationOperation call => Called(call.TargetMethod),
        IBinaryOperation { OperatorMethod: { } method } => Called(method),
        IUnaryOperation { OperatorMethod: { } method } => Called(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => Called(method),
        IObjectCreationOperation { Type.IsReferenceType: true } => "makes an object",
        // On the stack it is no array.
        IArrayCreationOperation when operation.Syntax is not (StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax) => "makes an array",
        ICollectionExpressionOperation => "makes a collection",
        IDelegateCreationOperation or IAnonymousFunctionOperation => "makes a delegate",
        IConversionOperation { Operand.Type.IsValueType: true, Type.IsReferenceType: true } => "boxes",
        IInterpolatedStringOperation => "makes a string",
        ISimpleAssignmentOperation assignment when assignment.Target.Syntax.ToString() == assignment.Value.Syntax.ToString() => "assigns what is there",
        _ => null,
    };

    // The base library's numbers and spans, and what the runtime has for kernels only.
    private static string? Called(IMethodSymbol method)
    {
        var type = method.ContainingType;
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        var space = type.ContainingNamespace.ToDisplayString();
        var allowed = (space is "System" && type.Name is "Math" or "MathF" or "Span" or "ReadOnlySpan" or "Double" or "Single" or "MemoryExtensions")
            || (space is "System.Runtime.Intrinsics" && type.Name.StartsWith("Vector", StringComparison.Ordinal))
            || space is "SourceTensor.CompilerServices"
            || space.StartsWith("SourceTensor.Generated", StringComparison.Ordinal)
            || (space is "SourceTensor" && method.Name == "GetLength");
        return allowed ? null : $"calls {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{method.MetadataName}";
    }
}
