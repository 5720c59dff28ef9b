using CsCheck;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>Random programs for CsCheck; the size of one is the number of its terms.</summary>
internal sealed class RandomProgramGen : Gen<RandomProgram>
{
    public override RandomProgram Generate(PCG pcg, Size? min, out Size size)
    {
        var seed = pcg.ToString();
        var draw = new Draw(pcg);
        var single = draw.Chance(10);
        var program = new RandomProgram(seed, single, new Grammar(draw).Program(seed, single));
        size = new Size((ulong)program.Root.Count);
        return program;
    }

    /// <summary>Program number k of a run.</summary>
    public RandomProgram Number(ulong run, int k) => Generate(new PCG((uint)k, run), null, out _);
}
