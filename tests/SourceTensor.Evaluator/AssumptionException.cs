using System;

namespace SourceTensor.Evaluator;

/// <summary>What a rewrite relies on does not hold: what it was made from has to be computed instead.</summary>
public sealed class AssumptionException() : Exception("what a rewrite relies on does not hold");
