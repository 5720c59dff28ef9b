using System;
using System.Globalization;

namespace SourceTensor.EditorBenchmarks;

/// <summary>How large the project is, and how often each time is taken.</summary>
internal sealed record Options(int Files = 200, int Functions = 20, int Rounds = 10);

/// <summary><c>dotnet run -c Release --project benchmarks/SourceTensor.EditorBenchmarks -- [FILES FUNCTIONS ROUNDS]</c></summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var options = new Options();
        if (arguments is [var files, var functions, var rounds])
        {
            options = new Options(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(functions, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
        }
        else if (arguments.Length > 0)
        {
            Console.Error.WriteLine("usage: [FILES FUNCTIONS ROUNDS]");
            return 2;
        }

        AnalyzerBenchmark.Run(options);
        GeneratorBenchmark.Run(options);
        return 0;
    }
}
