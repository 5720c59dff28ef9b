using SourceTensor.Generator.IR;
using Xunit;

namespace SourceTensor.Generator.Tests;

public sealed class PrinterTests
{
    [Fact]
    public void A_function_with_a_loop() => Snapshot.Match("IR/PrinterTests.LogLikelihood.txt", Printer.Print(Models.LogLikelihood()));
}
