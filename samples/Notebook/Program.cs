using System;
using System.IO;
using Notebook;

// The seed notebook's examples, one after another. The models are in Distance.cs, Series.cs and RescorlaWagner.cs; a file
// …Section.cs calls what was generated from them, and shows how good it is.
//   0  everything printed is within bounds      1  something is not, or the data cannot be read      2  wrong arguments
const string Usage = "usage: Notebook [--data FILE]    FILE: recorded trials, in the form of recorded-trials.json";

string path;
switch (args)
{
    case []:
        path = Path.Combine(AppContext.BaseDirectory, "recorded-trials.json");
        break;
    case ["--data", var file]:
        path = file;
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

RecordedTrials data;
try
{
    data = RecordedTrials.Load(path);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

if (data.Options > RescorlaWagner.Options)
{
    Console.Error.WriteLine($"{path}: the learner of this sample has {RescorlaWagner.Options} options; choice {data.Options - 1} is not one of them");
    return 1;
}

var report = new Report(Console.Out);
DistanceSection.Run(report);
SeriesSection.Run(report);
QValuesSection.Run(report, data);
LikelihoodSection.Run(report, data);
FitSection.Run(report);
return report.Failed ? 1 : 0;
