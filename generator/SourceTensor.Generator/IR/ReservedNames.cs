using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

/// <summary>Names that nothing in a function may have: those that emitted code itself uses, and the keywords a camel-cased name can become.</summary>
internal static class ReservedNames
{
    public static IReadOnlyCollection<string> All { get; } = new HashSet<string>
    {
        "BoundedLogProduct", "Compute", "Delay", "FactorRange", "Guard", "ILaneRow", "KernelMath", "LaneExp", "LaneFold", "LaneMath", "LaneMatrix", "LaneMemory", "LaneTanh", "Lanes", "LanesOfDouble", "LanesOfSingle", "LogProduct", "LogProductOfOneOrMore", "Math", "MathF", "MatrixKernels", "MatrixProduct",
        "MethodImpl", "MethodImplOptions", "OuterProducts", "Powers", "ReadOnlySpan", "Recurrence", "RecurrenceOfSingle", "RestOfRow", "SecondOrderPowers", "SecondOrderRecurrence", "Segments", "ShortRow", "Span", "TRow", "Vector128", "Vector256", "WholeRow", "WorkspaceLease", "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed",
        "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };
}
