namespace SourceTensor.Generator.IR;

/// <summary>The length of one axis of a tensor parameter, or the value of an integer parameter.</summary>
/// <param name="Parameter">Which parameter of the function.</param>
/// <param name="Axis">Which axis of it; −1 for the value of an integer parameter.</param>
internal sealed record ParameterSymbol(int Parameter, int Axis, string Text) : Symbol(Text)
{
    public const int ValueAxis = -1;

    /// <summary>What a kernel calls the length that it is given, where a parameter has the name that follows from the text; else null.</summary>
    public string? KernelName { get; init; }

    public override bool MayBeNegative => Axis == ValueAxis;

    protected override int Kind => 0;

    protected override int CompareWithin(Symbol other)
    {
        var parameter = (ParameterSymbol)other;
        return Parameter != parameter.Parameter ? Parameter.CompareTo(parameter.Parameter) : Axis.CompareTo(parameter.Axis);
    }
}
