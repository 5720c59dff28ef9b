using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SourceTensor.Generator.Frontend;

/// <summary>
/// Whether a variable may be read after a point of the program, judged by its text: by what stands after the point, in a loop
/// around it, or in a function that may be called from anywhere.
/// </summary>
internal static class Liveness
{
    public static bool IsReadAfter(ISymbol variable, IOperation point)
    {
        // A function inside the method runs where it is called, which may be before what stands above it.
        var (root, isCalled) = (point, false);
        while (root.Parent is { } parent)
        {
            isCalled |= root is IAnonymousFunctionOperation or ILocalFunctionOperation && !Declares(root, variable);
            root = parent;
        }

        return root.DescendantsAndSelf().Where(operation => Refers(operation, variable) && !IsReplaced(operation))
            .Any(read => isCalled || read.Syntax.SpanStart > point.Syntax.SpanStart || IsRepeated(read, point, variable));
    }

    private static bool Refers(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IInstanceReferenceOperation self => SymbolEqualityComparer.Default.Equals(self.Type?.OriginalDefinition, variable),
        _ => false,
    };

    // An assignment to the whole variable does not read it.
    private static bool IsReplaced(IOperation read) => read.Parent is ISimpleAssignmentOperation assignment && assignment.Target == read;

    /// <summary>Whether the read stands in a loop or function around the point in which the variable lives on, or in a function of its own.</summary>
    private static bool IsRepeated(IOperation read, IOperation point, ISymbol variable)
    {
        for (var around = read.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation && !Declares(around, variable)
                && (around is not ILoopOperation || Contains(around, point)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Declares(IOperation construct, ISymbol variable) =>
        variable.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == construct.Syntax.SyntaxTree && construct.Syntax.Span.Contains(declaration.Span));

    private static bool Contains(IOperation construct, IOperation point)
    {
        for (var around = point; around is not null; around = around.Parent)
        {
            if (around == construct)
            {
                return true;
            }
        }

        return false;
    }
}
