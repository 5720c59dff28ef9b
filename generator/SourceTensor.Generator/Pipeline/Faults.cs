using System;
using System.Diagnostics;

namespace SourceTensor.Generator.Pipeline;

/// <summary>What was thrown by a fault of SourceTensor, as one line that says where to look.</summary>
internal static class Faults
{
    public static string Of(Exception fault)
    {
        var method = new StackTrace(fault).GetFrame(0)?.GetMethod();
        return $"{fault.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}: {fault.Message}".Replace('\r', ' ').Replace('\n', ' ');
    }
}
