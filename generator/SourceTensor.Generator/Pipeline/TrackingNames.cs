namespace SourceTensor.Generator.Pipeline;

/// <summary>The steps that tests watch.</summary>
internal static class TrackingNames
{
    /// <summary>The models of the default members.</summary>
    public const string Defaults = nameof(Defaults);

    /// <summary>The models of the declared members.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>Whatever runs on every edit ends here.</summary>
    public const string Model = nameof(Model);

    /// <summary>The text of a member.</summary>
    public const string Text = nameof(Text);
}
