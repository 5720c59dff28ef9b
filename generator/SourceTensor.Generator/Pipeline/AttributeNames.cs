namespace SourceTensor.Generator.Pipeline;

/// <summary>The runtime's attributes by name: the generator has no reference to the runtime.</summary>
internal static class AttributeNames
{
    public const string TensorFunction = "SourceTensor.TensorFunctionAttribute";
    public const string Data = "SourceTensor.DataAttribute";
}
