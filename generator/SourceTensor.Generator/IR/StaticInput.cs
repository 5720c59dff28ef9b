namespace SourceTensor.Generator.IR;

/// <summary>A field that a function reads: a parameter of the kernel that no caller passes, after those that they do.</summary>
/// <param name="Declaration">The C# type that a local is declared with to hold it.</param>
/// <param name="Access">The C# that reads it.</param>
internal sealed record StaticInput(string Declaration, string Access);
