using System;
using System.Diagnostics;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>
/// Makes a program that fails smaller, as long as it fails in the same way: statements and members are left out, expressions
/// replaced by parts of them. Programs that CsCheck would draw anew are other programs; these are the same one.
/// </summary>
internal static class Shrinker
{
    public static (RandomProgram Program, Outcome Outcome) Shrink(RandomProgram program, Outcome outcome, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        var found = true;
        while (found && clock.Elapsed < limit)
        {
            found = false;
            foreach (var smaller in program.Smaller())
            {
                if (clock.Elapsed >= limit)
                {
                    break;
                }

                var next = Batch.Run([smaller])[0];
                if (next.Verdict == Verdict.Failed && next.Category == outcome.Category)
                {
                    (program, outcome, found) = (smaller, next, true);
                    break;
                }
            }
        }

        return (program, outcome);
    }
}
