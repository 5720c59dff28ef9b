using Xunit;

namespace SourceTensor.Generator.Tests.Robustness;

/// <summary>Tests that measure how long something takes: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
