using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Notebook;

/// <summary>Prints <c>name = numbers</c> with two lines of evidence below, and remembers whether all of it was within bounds.</summary>
internal sealed class Report(TextWriter output)
{
    public bool Failed { get; private set; }

    public void Section(string title) => output.WriteLine($"{Environment.NewLine}## {title}");

    public void Note(string text) => output.WriteLine(text);

    public void Line(string name, ReadOnlySpan<double> numbers, Evidence evidence)
    {
        Line(name, numbers);
        output.WriteLine($"  largest |compiled - plain| = {Text(evidence.ValueError)}");
        output.WriteLine($"  largest |gradient - central difference| = {Text(evidence.GradientError)}");

        // Not `>`: NaN is out of bounds too.
        if (!(evidence.ValueError <= evidence.ValueBound))
        {
            Fail($"{name}: |compiled - plain| is more than {Text(evidence.ValueBound)}");
        }

        if (!(evidence.GradientError <= Evidence.GradientBound))
        {
            Fail($"{name}: |gradient - central difference| is more than {Text(Evidence.GradientBound)}");
        }
    }

    /// <summary>A line that needs no evidence, such as a parameter that was chosen.</summary>
    public void Line(string name, ReadOnlySpan<double> numbers) => output.WriteLine($"{name} = {Text(numbers)}");

    public void Fail(string what)
    {
        Failed = true;
        output.WriteLine($"FAILED: {what}");
    }

    /// <summary>The shortest text that reads back as the same number, the same everywhere.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(ReadOnlySpan<double> numbers) => string.Join(' ', numbers.ToArray().Select(Text));
}
