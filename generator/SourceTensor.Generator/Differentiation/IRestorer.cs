using SourceTensor.Generator.IR;

namespace SourceTensor.Generator.Differentiation;

/// <summary>Undoes writes while equations are reversed.</summary>
internal interface IRestorer
{
    /// <summary>An equation is going to be reversed, or passed by.</summary>
    void Before(Equation equation, bool isReversed);

    /// <summary>An equation has been reversed.</summary>
    void After(Equation equation);
}
