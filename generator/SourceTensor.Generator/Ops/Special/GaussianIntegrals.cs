namespace SourceTensor.Generator.Ops;

/// <summary>Constants of the error function's derivatives.</summary>
internal static class GaussianIntegrals
{
    public const double TwoOverRootPi = 1.1283791670955126;

    public const double HalfRootPi = 0.886226925452758;
}
