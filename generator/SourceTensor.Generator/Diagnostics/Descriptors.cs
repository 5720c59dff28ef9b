using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SourceTensor.Generator.Diagnostics;

/// <summary>
/// Every diagnostic, made by one factory so that none lacks its page. ST1…: what a function may contain. ST2…: how members
/// are declared. ST3…: what is most likely not meant. ST4…: what is worth knowing.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Error(
        "ST1001", "Construct is not supported", "{0} is not supported in a [TensorFunction]{1}");

    public static readonly DiagnosticDescriptor CallWithoutSource = Error(
        "ST1002", "Call of a method that cannot be compiled", "`{0}` has no source in this project and is no function that SourceTensor knows");

    public static readonly DiagnosticDescriptor WriteToReadOnly = Error(
        "ST1003", "Write to a tensor that is only read", "`{0}` is {1} and is never written; write to a copy made with .Clone(), or use .With(…)");

    public static readonly DiagnosticDescriptor WrittenTensorAliased = Error(
        "ST1004", "Written tensor has two names", "`{0}` is written here and is the same tensor as `{1}`; make one of them a copy with .Clone()");

    public static readonly DiagnosticDescriptor LengthUnknown = Error(
        "ST1005", "Length is not known where it is needed", "the length `{0}` is only known inside; a tensor that leaves has lengths of the parameters, integer parameters, constants, or sums, products and quotients of these");

    public static readonly DiagnosticDescriptor ShapeMismatch = Error(
        "ST1006", "Shapes or types do not fit", "`{0}`: {1}");

    public static readonly DiagnosticDescriptor StateChanges = Error(
        "ST1007", "State changes its shape or type", "`{0}` is {1} before a step and {2} after it");

    public static readonly DiagnosticDescriptor IndexOutOfRange = Error(
        "ST1008", "Index is out of range", "index {0} is outside an axis of length {1}");

    public static readonly DiagnosticDescriptor OutputLeftOut = Info(
        "ST1009", "Output is left out of compiled code", "`{0}` runs in the plain method only; compiled code leaves it out");

    public static readonly DiagnosticDescriptor Recursion = Error(
        "ST1010", "Recursive call", "`{0}` calls itself; write the repetition as a loop or a Scan");

    public static readonly DiagnosticDescriptor AxisMissing = Error(
        "ST1011", "Axes are not aligned", "`{0}`: {1}; axes are aligned at the last: write `{2}`");

    public static readonly DiagnosticDescriptor BadShape = Error(
        "ST1012", "[Shape] does not fit", "{0}");

    public static readonly DiagnosticDescriptor SequencesDiffer = Error(
        "ST1013", "Sequences have different lengths", "`{0}` has length {1}, `{2}` has length {3}; sequences are visited together");

    public static readonly DiagnosticDescriptor BadSubscripts = Error(
        "ST1014", "Subscripts of an Einstein sum are wrong", "{0}");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "ST2001", "Type is not partial", "`{0}` must be partial so that the members of `{1}` can be added to it");

    public static readonly DiagnosticDescriptor DeclarationMismatch = Error(
        "ST2002", "Declaration does not match its function", "`{0}` does not match `{1}`: {2}; expected `{3}`");

    public static readonly DiagnosticDescriptor FunctionNotFound = Error(
        "ST2003", "No such function", "there is no [TensorFunction] `{0}` in `{1}`{2}");

    public static readonly DiagnosticDescriptor DefaultNotEmitted = Error(
        "ST2004", "Default member cannot be emitted", "`{0}`, a default member of `{1}`, cannot be emitted: {2}; declare the member yourself, or set Defaults = false");

    public static readonly DiagnosticDescriptor ResultNotScalar = Error(
        "ST2005", "Gradient of a result that is not a scalar", "`{0}` returns {1}; [{2}] needs {3}");

    public static readonly DiagnosticDescriptor NotAFunction = Error(
        "ST2006", "Method cannot be a [TensorFunction]", "`{0}` cannot be a [TensorFunction]: {1}");

    public static readonly DiagnosticDescriptor NoSuchDerivative = Error(
        "ST2008", "No such derivative", "`{0}` has no [{1}]: {2}");

    public static readonly DiagnosticDescriptor NotDifferentiable = Error(
        "ST2009", "`Wrt` names no differentiable parameter", "`{0}` {1}; `{2}` can be differentiated by {3}");

    public static readonly DiagnosticDescriptor FileLocal = Error(
        "ST2011", "A `file` type cannot have a second part", "`{0}` is a `file` type, and the members of `{1}` cannot be added to it from another file; make it `internal`");

    public static readonly DiagnosticDescriptor CannotBatch = Error(
        "ST2010", "Function cannot be batched", "`{0}` cannot batch `{1}`: {2}");

    public static readonly DiagnosticDescriptor RuleMismatch = Error(
        "ST2007", "Derivative does not match its function", "`{0}` is not the derivative of `{1}`: {2}");

    public static readonly DiagnosticDescriptor ParameterWithoutInfluence = Warning(
        "ST3001", "Parameter does not influence the result", "`{0}` does not influence the result of `{1}`");

    public static readonly DiagnosticDescriptor GradientIsZero = Warning(
        "ST3002", "Gradient is always zero", "`{0}` reaches the result only through {1}, so the gradient by it is always 0");

    public static readonly DiagnosticDescriptor IntegerQuotient = Warning(
        "ST3003", "Integer division used as a floating-point number", "`{0}` divides integers and drops the remainder before it is used as `{1}`; write `{2}`");

    public static readonly DiagnosticDescriptor MixedPrecision = Info(
        "ST3004", "`float` is mixed with `double`", "`{0}` is `float` and becomes `double` beside `{1}`; write {2}");

    public static readonly DiagnosticDescriptor UnstableForm = Info(
        "ST3005", "Expression is computed in its stable form", "compiled code computes `{0}` as `{1}`; write `{1}` for the plain method to do so too", isOn: false);

    public static readonly DiagnosticDescriptor PlainCallInLoop = Info(
        "ST3006", "Plain function is called in a loop", "`{0}` is called in a loop; `{1}` computes the same, compiled");

    public static readonly DiagnosticDescriptor MethodTooLarge = Warning(
        "ST3007", "Method is too large for the JIT's optimiser", "`{0}` is too large for the JIT to optimise: it names locals {1} times in one method, and about {2} are the most; divide the function");

    public static readonly DiagnosticDescriptor NotVectorised = Info(
        "ST4001", "Loop is not vectorised", "`{0}` takes the steps of this loop one by one: {1}", isOn: false);

    public static readonly DiagnosticDescriptor KeptPerStep = Info(
        "ST4002", "Memory of the reverse pass", "`{0}` keeps {1} bytes per step of this loop: {2}", isOn: false);

    public static readonly DiagnosticDescriptor InternalError = Error(
        "ST9001", "SourceTensor failed", "`{0}` made SourceTensor fail ({1}); this is a fault of SourceTensor, not of the function");

    /// <summary>Those of functions and declarations themselves.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfFunctions { get; } =
    [
        UnsupportedConstruct, CallWithoutSource, WriteToReadOnly, WrittenTensorAliased, LengthUnknown, ShapeMismatch, StateChanges,
        IndexOutOfRange, OutputLeftOut, Recursion, AxisMissing, BadShape, SequencesDiffer, BadSubscripts,
        NotPartial, DeclarationMismatch, FunctionNotFound, DefaultNotEmitted, ResultNotScalar, NotAFunction, RuleMismatch, NoSuchDerivative, NotDifferentiable, CannotBatch, FileLocal,
        ParameterWithoutInfluence, GradientIsZero, IntegerQuotient, MixedPrecision, UnstableForm,
        InternalError,
    ];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. OfFunctions, PlainCallInLoop, MethodTooLarge, NotVectorised, KeptPerStep];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, bool isOn = true) => Create(id, title, message, DiagnosticSeverity.Info, isOn);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, bool isOn = true) => new(
        id, title, message, "SourceTensor", severity, isOn, helpLinkUri: $"docs/diagnostics/{id}.md");
}
