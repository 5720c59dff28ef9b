using Xunit;

namespace SourceTensor.Generator.Tests;

public sealed class ReferenceCasesTests
{
    [Fact]
    public void All_cases_are_there_and_what_is_not_finite_is_read()
    {
        Assert.Equal(20, ReferenceCases.All.Count);
        Assert.Equal(double.NaN, ReferenceCases.Get("distance_buggy_coincident").Gradients["a"].Values[0]);
        Assert.Equal(double.NegativeInfinity, ReferenceCases.Get("distance_buggy_coincident").Gradients["b"].Values[0]);
        Assert.Equal([100, 3, 2], ReferenceCases.Get("rl_multi_qs").Outputs["Qs"].Shape);
    }
}
