using System.Collections.Generic;

namespace SourceTensor.Benchmarks;

/// <summary>
/// What the workloads are known to give (PyTensor 2.38.3, C backend, which agrees with its Numba backend and with gradients derived by hand to 1e-13),
/// and what an expert's C with AVX-512 intrinsics takes, in microseconds on one core of a Zen 4 at 3.65 GHz.
/// </summary>
internal static class Published
{
    private static readonly Dictionary<string, (double Value, Dictionary<string, Checksum> Gradients)> s_checksums = new()
    {
        ["rl_single"] = (-95.86128319749986, new()
        {
            ["alpha"] = Checksum.Scalar(-25.53700824054001),
            ["beta"] = Checksum.Scalar(-31.737714707421052),
        }),
        ["rl_single_long"] = (-9988.416443394113, new()
        {
            ["alpha"] = Checksum.Scalar(-2635.910861904798),
            ["beta"] = Checksum.Scalar(-3533.2402263397325),
        }),
        ["rl_multi"] = (-208277.60192079985, new()
        {
            ["alpha"] = new(1544.4682641621664, -39505.99661857909, -84.2428373385523, -4.921761554467709, -275.500440822066),
            ["beta"] = new(2189.3466159947534, -66010.16511810386, -53.134445838811395, -48.71143654005254, 394.0688028665288),
        }),
        ["series"] = (1008.8023725111703, new() { ["m"] = Checksum.Scalar(1007.0840906827099) }),
        ["elementwise"] = (167629.87482293762, new()
        {
            ["x"] = new(110.1310390847669, 6706.073800876616, 0.0010662993117294905, -0.06826524608404108, -0.058016059777900475),
            ["mu"] = Checksum.Scalar(44803.9229196406),
            ["sigma"] = Checksum.Scalar(-19728.344730740922),
        }),
        ["garch"] = (5594.530687785835, new()
        {
            ["w"] = Checksum.Scalar(1411.7579663212928),
            ["a"] = Checksum.Scalar(1560.7876778919951),
            ["b"] = Checksum.Scalar(1222.823625910331),
        }),
        ["hmm"] = (-489.7952799617044, new()
        {
            ["logA"] = new(385.40812089584153, 999.0000000000001, 229.7591812908813, 90.21373154435834, 183.53787912410542),
            ["logB"] = new(22.1964742819055, 1000.0000000000005, 0.011172514476067966, 0.010325204261203608, 1.1843007069076692),
        }),
        ["rnn"] = (143.8263716695012, new()
        {
            ["w"] = new(112.82406659559206, 19.461676386140375, 3.9024237803960844, 2.361984232651142, 174.36097958707842),
            ["u"] = new(153.7277723030668, 24.850009481702607, 6.844849070342487, -0.2848968375195353, -6.146710555618055),
            ["b"] = new(20.335857346598655, 8.465739737036527, -2.816117581791488, 0.07574799167629373, -14.870553090348587),
        }),
        ["mlp"] = (3834.960792395456, new()
        {
            ["x"] = new(20.36658693090061, 4193.268063140775, 0.04829308188916696, 0.06080199384656279, 0.33773329055095824),
        }),
    };

    private static readonly Dictionary<string, Cost> s_times = new()
    {
        ["rl_single"] = new(0.261, 0.313),
        ["rl_single_long"] = new(15.0, 19.9),
        ["rl_multi"] = new(154, 208),
        ["series"] = new(1.18, 1.25),
        ["elementwise"] = new(1069, 1362),
        ["garch"] = new(2.51, 5.46),
        ["hmm"] = new(9.8, 21.4),
        ["rnn"] = new(832, 2009),
        ["mlp"] = new(5333, 9406),

        // Of products of matrices only the forward times are published; their gradient is three products.
        ["gemm_64"] = new(9.01, 3 * 9.01),
        ["gemm_512"] = new(5742, 3 * 5742),
    };

    /// <summary>The value and the checksums of the gradients.</summary>
    /// <param name="workload">The name.</param>
    public static (double Value, IReadOnlyDictionary<string, Checksum> Gradients) Of(string workload) => s_checksums[workload];

    /// <summary>What the expert's C takes.</summary>
    /// <param name="workload">The name.</param>
    public static Cost Expert(string workload) => s_times[workload];
}

/// <summary>Times in microseconds.</summary>
/// <param name="Forward">Of the value.</param>
/// <param name="Gradient">Of the value and the gradient.</param>
internal sealed record Cost(double Forward, double Gradient);
