using System.Linq;
using Xunit;

namespace SourceTensor.Benchmarks.Tests;

/// <summary>What is measured is right: the benchmarks' generated members, and everybody they are compared with, compute the same function.</summary>
public class WorkloadTests
{
    public static TheoryData<string> Workloads => [.. Workload.Names];

    public static TheoryData<string> Siblings => [.. Sibling.Names];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void WorkloadsHaveThePublishedChecksums(string name)
    {
        var workload = Workload.Create(name);
        Assert.Contains(workload.Versions, version => version.Side == Side.Generated);
        Assert.Empty(workload.Versions.SelectMany(workload.Differences));
    }

    [Theory]
    [MemberData(nameof(Siblings))]
    public void SiblingsAgreeWithThePlainMethodAndDifferencesOfIt(string name) => Assert.Empty(Sibling.Create(name, isSmall: true).Differences());

    [Fact]
    public void GradientsOfWorkloadsAllocateNothing()
    {
        var measured = Measured.Of(Workload.Create("rl_single"), default);
        Assert.All(measured.Bytes.Values, bytes => Assert.Equal(0, bytes));
    }

    [Fact]
    public void WithoutAnExpertsVersionThePublishedTimeStandsInItsPlaceAndIsMarked()
    {
        var workload = Workload.Create("rl_single");
        var measured = Measured.Of(workload with { Versions = [.. workload.Versions.Where(version => version.Side == Side.Generated)] }, default);
        Assert.False(measured.IsExpertMeasured);
        Assert.Equal(Published.Expert("rl_single"), measured.Expert);
        Assert.Equal("0.26*", WorkloadTable.Rows([measured])[1][6]);
    }

    [Fact]
    public void WhatTheExpertsVersionTakesIsMeasuredWhereItIsThere()
    {
        var measured = Measured.Of(Workload.Create("series"), default);
        Assert.Equal(NativeExpert.IsThere, measured.IsExpertMeasured);
        if (measured.IsExpertMeasured)
            Assert.Equal(measured.Of(Side.ExpertC)!.Value.Gradient.Min, measured.Expert.Gradient);
    }

    [Fact]
    public void AnotherValueOrGradientIsADifference()
    {
        var workload = Workload.Create("rl_single");
        var version = workload.Versions[0];
        var isOff = version with { Gradient = () => version.Gradient() * (1 + 1e-9) };
        var isNaN = version with
        {
            Gradient = () =>
            {
                var value = version.Gradient();
                version.Results[1].Values[0] = double.NaN;
                return value;
            },
        };
        Assert.Single(workload.Differences(isOff));
        Assert.Equal(5, workload.Differences(isNaN).Count());
    }

    [Fact]
    public void AnotherGradientIsADifferenceOfASibling()
    {
        var sibling = Sibling.Create("counted", isSmall: true);
        var version = sibling.Version;
        var isOff = version with
        {
            Gradient = () =>
            {
                var value = version.Gradient();
                version.Results[0].Values[0] *= 1 + 1e-5;
                return value;
            },
        };
        Assert.Single((sibling with { Version = isOff }).Differences());
    }
}
