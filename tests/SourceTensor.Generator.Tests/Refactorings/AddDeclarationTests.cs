using System;
using System.Threading.Tasks;
using SourceTensor.CodeFixes;
using Xunit;

namespace SourceTensor.Generator.Tests;

/// <summary>Each refactoring that adds a declaration, and where it is not offered.</summary>
public sealed class AddDeclarationTests
{
    private const string Learner = """
        public readonly record struct Prior(double Mean, Tensor1D<double> Weights);

        /// <summary>The log-likelihood.</summary>
        [TensorFunction]
        public static double LogLikelihood(double alpha, double $$beta, Tensor1D<int> choices, [Data] Tensor1D<double> rewards)
        {
            var q = Tensor1D.Filled(2, 0.5);
            var total = 0.0;
            for (var t = 0; t < choices.Length; t++)
            {
                total += LogSoftMax(beta * q)[choices[t]];
                q[choices[t]] += alpha * (rewards[t] - q[choices[t]]);
            }

            return total;
        } // the end

        public static double After(double x) => x;
        """;

    private const string Inputs = "double alpha, double beta, Tensor1D<int> choices, Tensor1D<double> rewards";

    [Fact]
    public async Task Compiled() => await Adds<AddCompiled>(Learner, $"[Compiled(nameof(LogLikelihood))]\npublic static partial double LogLikelihoodCompiled({Inputs});");

    [Fact]
    public async Task Gradient() => await Adds<AddGradient>(Learner, $"[Gradient(nameof(LogLikelihood))]\npublic static partial (double Value, double Alpha, double Beta) LogLikelihoodGradient(\n    {Inputs});");

    [Fact]
    public async Task Gradient_without_allocations_beside_the_default_that_it_would_replace() => await Adds<AddWritingGradient>(Learner, $"""
        [Gradient(nameof(LogLikelihood))]
        public static partial (double Value, double Alpha, double Beta) LogLikelihoodGradient(
            {Inputs});

        [Gradient(nameof(LogLikelihood))]
        public static partial double LogLikelihoodGradient(
            {Inputs}, out double alphaGradient, out double betaGradient, TensorWorkspace? workspace = null);
        """);

    [Fact]
    public async Task Gradient_without_allocations_of_tensors_and_records() => await Adds<AddWritingGradient>(
        """
        public readonly record struct Prior(double Mean, Tensor1D<double> Weights);

        [TensorFunction(Defaults = false)]
        public static double $$Loss(Prior prior, Tensor2D<float> x) => prior.Mean * Sum(prior.Weights) + Sum(x);
        """,
        "[Gradient(nameof(Loss))]\npublic static partial double LossGradient(\n    Prior prior, Tensor2D<float> x, ref Prior priorGradient, Span<float> xGradient, TensorWorkspace? workspace = null);");

    [Fact]
    public async Task Batch() => await Adds<AddBatch>(Learner, "[Compiled(nameof(LogLikelihood))]\npublic static partial Tensor1D<double> LogLikelihoodBatched(\n    Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, Tensor2D<double> rewards);");

    [Fact]
    public async Task Gradient_of_a_batch() => await Adds<AddBatchedGradient>(Learner, """
        [Gradient(nameof(LogLikelihood))]
        public static partial (Tensor1D<double> Value, Tensor1D<double> Alpha, Tensor1D<double> Beta) LogLikelihoodGradientBatched(
            Tensor1D<double> alpha, Tensor1D<double> beta, Tensor2D<int> choices, Tensor2D<double> rewards);
        """);

    [Fact]
    public async Task A_number_of_options_is_that_of_all_members() => await Adds<AddBatch>(
        "[TensorFunction]\npublic static Tensor1D<double> $$Start(int options, double value) => Tensor1D.Filled(options, value);",
        "[Compiled(nameof(Start))]\npublic static partial Tensor2D<double> StartBatched(int options, Tensor1D<double> value);");

    [Fact]
    public async Task Vjp() => await Adds<AddVjp>(Learner, $"[Vjp(nameof(LogLikelihood))]\npublic static partial (double Value, double Alpha, double Beta) LogLikelihoodVjp(\n    {Inputs}, double valueCotangent);");

    [Fact]
    public async Task Jvp() => await Adds<AddJvp>(Learner, $"[Jvp(nameof(LogLikelihood))]\npublic static partial (double Value, double ValueTangent) LogLikelihoodJvp(\n    {Inputs}, double alphaTangent, double betaTangent);");

    [Fact]
    public async Task Hvp() => await Adds<AddHvp>(Learner, $"""
        [Hvp(nameof(LogLikelihood))]
        public static partial (double Value, double AlphaGradient, double BetaGradient, double AlphaHvp, double BetaHvp) LogLikelihoodHvp(
            {Inputs}, double alphaTangent, double betaTangent);
        """);

    [Fact]
    public async Task Hessian() => await Adds<AddHessian>(Learner, $"[Hessian(nameof(LogLikelihood))]\npublic static partial (double Value, Tensor2D<double> Hessian) LogLikelihoodHessian(\n    {Inputs});");

    [Fact]
    public async Task Jacobian() => await Adds<AddJacobian>(
        "[TensorFunction]\npublic static Tensor1D<double> $$F(Tensor1D<double> x, double scale) => scale * x;",
        "[Jacobian(nameof(F))]\npublic static partial (Tensor1D<double> Value, Tensor2D<double> X, Tensor1D<double> Scale) FJacobian(Tensor1D<double> x, double scale);");

    [Fact]
    public async Task By_what_there_is_a_Jacobian_by() => await Adds<AddJacobian>(
        "public readonly record struct Prior(double Mean);\n\n[TensorFunction]\npublic static double $$F(Tensor1D<double> x, Prior prior) => prior.Mean * Sum(x);",
        "[Jacobian(nameof(F))]\npublic static partial (double Value, Tensor1D<double> X) FJacobian(Tensor1D<double> x, Prior prior);");

    [Fact]
    public async Task A_name_that_is_taken_is_not_taken_again() => await Adds<AddHessian>(
        "private const int FHessian = 3;\n\n[TensorFunction]\npublic static double $$F(double x) => x * FHessian;",
        "[Hessian(nameof(F))]\npublic static partial (double Value, Tensor2D<double> Hessian) FHessian2(double x);");

    [Fact]
    public async Task Types_are_as_short_as_they_can_be() => await Editor.Refactors<AddGradient>(
        "namespace Users\n{\n\tpublic struct Tensor1D<T>;\n\n\tpublic static partial class Model\n\t{\n\t\t[SourceTensor.TensorFunction]\n\t\tpublic static double $$F(SourceTensor.Tensor1D<double> x) => x[0];\n\t}\n}\n",
        "namespace Users\n{\n\tpublic struct Tensor1D<T>;\n\n\tpublic static partial class Model\n\t{\n\t\t[SourceTensor.TensorFunction]\n\t\tpublic static double F(SourceTensor.Tensor1D<double> x) => x[0];\n\n\t\t[SourceTensor.Gradient(nameof(F))]\n\t\tpublic static partial (double Value, SourceTensor.Tensor1D<double> X) FGradient(SourceTensor.Tensor1D<double> x);\n\t}\n}\n");

    [Fact]
    public async Task A_file_on_one_line_with_other_line_ends() => await Editor.Refactors<AddCompiled>(
        "using SourceTensor;\r\npublic static partial class Model { [TensorFunction] public static double $$F(double x) => x; }\r\n",
        "using SourceTensor;\r\npublic static partial class Model { [TensorFunction] public static double F(double x) => x;\r\n\r\n[Compiled(nameof(F))]\r\npublic static partial double FCompiled(double x);\r\n }\r\n");

    [Theory]
    [InlineData(typeof(AddGradient), "public static Tensor1D<double> $$F(Tensor1D<double> x) => x;")]
    [InlineData(typeof(AddGradient), "public static double $$F(int n, [Data] double x) => x;")]
    [InlineData(typeof(AddVjp), "public static int $$F(double x) => (int)x;")]
    [InlineData(typeof(AddVjp), "public static double $$F(double x, double valueCotangent) => x;")]
    [InlineData(typeof(AddHessian), "public static double $$F(double x, double hessian) => x; [Hessian(nameof(F))] public static partial (double Value, Tensor2D<double> Hessian) H(double x, double hessian);")]
    [InlineData(typeof(AddGradient), "public static double $$F(double value) => value;")]
    [InlineData(typeof(AddBatch), "public static Prior $$F(double x) => new(x);")]
    [InlineData(typeof(AddCompiled), "public static double $$F(double x) => x * new double[3].Length;")]
    [InlineData(typeof(AddCompiled), "public static double $$F(double x) => x; [Compiled(nameof(F))] public static partial double C(double x);")]
    [InlineData(typeof(AddCompiled), "public static double F(double x) => $$x;")]
    [InlineData(typeof(AddCompiled), "public static double $$F(dou")]
    [InlineData(typeof(AddGradient), "public static $$F(double x) => x +")]
    public async Task Is_not_offered_where_there_is_none(Type refactoring, string function) => await (Task)typeof(Editor).GetMethod(nameof(Editor.Refuses))!.MakeGenericMethod(refactoring)
        .Invoke(null, [Editor.Members($"public readonly record struct Prior(double Mean);\n\n[TensorFunction]\n{function}")])!;

    [Fact]
    public async Task Is_not_offered_in_a_class_that_is_not_partial() => await Editor.Refuses<AddCompiled>(Editor.Source("public static class Model { [TensorFunction] public static double $$F(double x) => x; }"));

    /// <summary>Asserts that a declaration is added behind the marked function, whose last line has a comment or not.</summary>
    private static async Task Adds<TRefactoring>(string members, string declaration)
        where TRefactoring : Refactoring, new()
    {
        var before = members.ReplaceLineEndings("\n").Replace("$$", "", StringComparison.Ordinal);
        var after = before.Contains("} // the end", StringComparison.Ordinal) ? before.Replace("} // the end", "} // the end\n\n" + declaration, StringComparison.Ordinal) : before + "\n\n" + declaration;
        await Editor.Refactors<TRefactoring>(Editor.Members(members), Editor.Members(after));
    }
}
