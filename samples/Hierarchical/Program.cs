using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Hierarchical;
using MathNet.Numerics.Optimization;

// A hierarchical model: 60 simulated participants with unequal numbers of trials, a learning rate for each, one inverse
// temperature for all. Learner.cs is the model, Study.cs simulates, Fit.cs estimates, Plot.cs draws.
//   0  the truth is where it should be      1  it is not, the fit did not end or the plot cannot be written      2  wrong arguments
const int Participants = 60;
const double Beta = 3;
const int Seed = 7;

string plot;
switch (args)
{
    case []:
        plot = "hierarchical.svg";
        break;
    case ["--plot", var file]:
        plot = file;
        break;
    default:
        Console.Error.WriteLine("usage: Hierarchical [--plot FILE]    FILE: where the plot goes; hierarchical.svg by default");
        return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var study = Study.Simulate(Participants, Beta, Seed);
int[] trials = [.. Enumerable.Range(0, Participants).Select(p => study.Choices[p].Length)];
Console.WriteLine($"{Participants} participants, {trials.Min()} to {trials.Max()} trials, {trials.Sum()} in all");

Fit fit;
try
{
    fit = Fit.Of(study, (evaluations, logPosterior) =>
    {
        if (evaluations == 1 || evaluations % 10 == 0)
        {
            Console.WriteLine($"gradient {evaluations,3}: log posterior {logPosterior:F4}");
        }
    });
}
catch (OptimizationException exception)
{
    Console.Error.WriteLine($"the fit did not end: {exception.Message}");
    return 1;
}

Console.WriteLine($"gradient {fit.Evaluations,3}: log posterior {fit.LogPosterior:F4}, the largest");
Console.WriteLine();
Console.WriteLine("participant  trials    true  estimate  standard error");
var alpha = fit.Alpha;
for (var p = 0; p < Participants; p++)
{
    Console.WriteLine($"{p + 1,11}{trials[p],8}{study.Alpha[p],8:F3}{alpha[p].Value,10:F3}{alpha[p].Error,16:F3}");
}

// Of normal errors 95 % lie within 1.96 standard errors: of 60 rarely less than 51.
var within = study.Alpha.Select((truth, p) => Math.Abs(Math.Log(truth / (1 - truth)) - fit.Logit[p].Value) <= 1.96 * fit.Logit[p].Error).Count(isWithin => isWithin);
var isBetaWithin = Math.Abs(Beta - fit.Beta.Value) <= 4 * fit.Beta.Error;
Console.WriteLine();
Console.WriteLine($"inverse temperature: true {Beta:F3}, estimate {fit.Beta.Value:F3}, standard error {fit.Beta.Error:F3}");
Console.WriteLine($"{within} of {Participants} true learning rates lie within 1.96 standard errors of their estimates, as logits");
try
{
    Plot.Write(plot, study.Alpha, alpha, trials);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine($"cannot write {plot}: {exception.Message}");
    return 1;
}

Console.WriteLine($"{plot} shows estimates against the truth");
return within >= 51 && isBetaWithin ? 0 : 1;
