namespace SourceTensor.Benchmarks;

/// <summary>Beside <c>hmm</c>: the same with another number of states. An element is a transition.</summary>
internal static class HmmSibling
{
    private const int OriginalStates = 8;

    public static Sibling Create(int states, int steps)
    {
        var (originalA, originalB) = HmmWorkload.Data(OriginalStates, steps);
        var (logA, logB) = HmmWorkload.Data(states, steps);
        return new Sibling(
            $"{states} states", "hmm", [HmmWorkload.Generated(OriginalStates, steps, originalA, originalB)], OriginalStates * OriginalStates * steps,
            HmmWorkload.Generated(states, steps, logA, logB), states * states * steps,
            () => Models.Hmm(new Tensor2D<double>(logA, states, states), new Tensor2D<double>(logB, steps, states)), logA, logB);
    }
}
