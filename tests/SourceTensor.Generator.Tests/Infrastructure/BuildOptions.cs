using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceTensor.Generator.Tests;

/// <summary>The build properties that a compiler would hand to the generator.</summary>
internal sealed class BuildOptions(string passesOff) : AnalyzerConfigOptionsProvider
{
    private readonly Properties _properties = new(passesOff);

    public override AnalyzerConfigOptions GlobalOptions => _properties;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _properties;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _properties;

    private sealed class Properties(string passesOff) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = passesOff;
            return key == "build_property.SourceTensorPassesOff" && passesOff.Length > 0;
        }
    }
}
