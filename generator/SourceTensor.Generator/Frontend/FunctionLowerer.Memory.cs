using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SourceTensor.Generator.Diagnostics;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Frontend;

/// <summary>Reading and writing variables and parts of tensors.</summary>
internal sealed partial class FunctionLowerer
{
    private Operand? Property(IPropertyReferenceOperation reference)
    {
        if (reference.Property.IsIndexer)
        {
            return Element(reference);
        }

        if (IsOfNumbers(reference.Property))
        {
            return NumberOf(reference);
        }

        var instance = reference.Instance ?? reference.Arguments.FirstOrDefault()?.Value;
        if (instance is null)
        {
            return Unsupported(reference, $"the property `{reference.Property.Name}`");
        }

        return Lower(instance) switch
        {
            Poison => Poison.Instance,
            CompositeOperand composite => composite.Field(reference.Property.Name) ?? ComputedProperty(reference, composite),
            ScanResultOperand scan => ScanProperty(reference, scan),
            ListOperand list when reference.Property.Name == "Count" => new ValueOperand(Constant.Of(list.Items.Count)),
            ValueOperand { Value.Type: { IsScalar: false } type } => reference.Property.Name switch
            {
                "Length" or "Rows" => LengthValue(type.Shape[0]),
                "Columns" => LengthValue(type.Shape[1]),
                "ElementCount" => LengthValue(type.Shape.Aggregate(Dimension.Product)),
                _ => Unsupported(reference, $"the property `{reference.Property.Name}`"),
            },
            _ => Unsupported(reference, $"the property `{reference.Property.Name}`"),
        };
    }

    /// <summary><c>x[i]</c>, <c>x[i, j]</c>: an element, or with fewer indices a row or slab, which is a view.</summary>
    private Operand Element(IOperation reference)
    {
        var part = PartOf(reference)!;
        if (part.Indices is [var lag] && IsPast(TypeOf(part.Tensor)))
        {
            return PastValue(reference, part.Tensor, lag);
        }

        return part.Indices is [var indices] && TypeMap.Find(indices.Type) is (ElementType.Int32, 1) ? Gathered(reference, part.Tensor, indices) : Element(reference, part, out _);
    }

    /// <summary><c>x[indices]</c>: the elements, rows or slabs at the integers of a tensor, a copy.</summary>
    private Operand Gathered(IOperation reference, IOperation tensor, IOperation indices)
    {
        if (LowerValue(tensor) is not { } x || LowerValue(indices) is not { } at)
        {
            return Poison.Instance;
        }

        var tested = _builder.Canonical(at.Value);
        _builder.CheckIndices(tested, _builder.Canonical(x.Value).Type.Shape[0]);
        return Emit(reference, new Gather(0), x.Value, tested);
    }

    private Operand Element(IOperation reference, Part location, out Access? access)
    {
        access = null;
        if (LowerValue(location.Tensor) is not { } tensor || AccessOf(location, tensor.Value) is not { } found)
        {
            return Poison.Instance;
        }

        access = found with { Tensor = tensor.Memory };
        Operation read = found.Range is { } range ? new Slice(range, found.Checked) : new Element(found.Indices.Count, found.Checked);
        var part = Emit(reference, read, [tensor.Value, .. found.Indices]);
        return part is ValueOperand { Value.Type.IsScalar: false } value ? value with { Memory = tensor.Memory, IsView = true } : part;
    }

    /// <summary>The value of what will be written next; its indices are evaluated here and not again.</summary>
    private ValueOperand? Old(IOperation target, out Access? access)
    {
        access = null;
        return PartOf(target) is { } part ? Element(target, part, out access) as ValueOperand : LowerValue(target);
    }

    private Operand? Assignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IDiscardOperation)
        {
            return Lower(assignment.Value);
        }

        // As in C#, the indices of the target are evaluated before the value, the tensor it replaces a part of after it.
        Access? access = null;
        if (PartOf(assignment.Target) is { } part)
        {
            access = TargetOf(part);
            if (access is null)
            {
                return Poison.Instance;
            }
        }

        var value = Lower(assignment.Value);
        Release();
        return value is not null and not Poison ? Store(assignment, assignment.Target, value, access) : Poison.Instance;
    }

    /// <summary>The part that an assignment will write; its tensor is read again when it does.</summary>
    private Access? TargetOf(Part part)
    {
        var access = LowerValue(part.Tensor) is { } tensor ? AccessOf(part, tensor.Value) : null;
        Release();
        return access is null ? null : access with { Tensor = VariableOf(part.Tensor) is { } place && _scope.Find(place.Symbol) is { } cell ? (At(cell.Value, place.Path) as ValueOperand)?.Memory : null };
    }

    private Operand CompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        if (assignment.OperatorMethod is { IsStatic: false })
        {
            return Unsupported(assignment, "an operator that changes its operand", "; write a static operator");
        }

        if (assignment.OperatorMethod is { } method && IsFollowed(method))
        {
            return Follow(assignment, method, assignment.Target, assignment.Value) is { } whole and not Poison ? Store(assignment, assignment.Target, whole) : Poison.Instance;
        }

        var old = Old(assignment.Target, out var access);
        Release();
        Hold(assignment.Target, old);
        var value = LowerValue(assignment.Value);
        Release();
        if (old is null || value is null)
        {
            return Poison.Instance;
        }

        // What C# computes in a larger type it converts back.
        return assignment.IsChecked && CanOverflow(assignment.OperatorKind, TypeOf(assignment)) ? Checked(assignment)
            : Arithmetic(assignment, assignment.OperatorKind, assignment.OperatorMethod, old, value) is ValueOperand result
                && Cast(assignment, result, old.Value.Type.Element) is ValueOperand converted
                    ? Store(assignment, assignment.Target, converted, access)
                    : Poison.Instance;
    }

    private Operand Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var accesses = new List<Access?>();
        foreach (var part in (target as ITupleOperation)?.Elements.Select(PartOf) ?? [])
        {
            accesses.Add(part is null ? null : TargetOf(part));
            if (part is not null && accesses[^1] is null)
            {
                return Poison.Instance;
            }
        }

        var value = IsUsers(deconstruction) ? Unsupported(deconstruction, "a `Deconstruct` of your own", "; read the properties") : Lower(deconstruction.Value);
        if (target is not ITupleOperation tuple || value is not CompositeOperand composite || composite.Fields.Count != tuple.Elements.Length)
        {
            // What it declares is known all the same, and says nothing more.
            foreach (var declared in target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Where(local => local.IsDeclaration))
            {
                _scope.Declare(declared.Local, NewCell(declared.Local.Name, Poison.Instance));
            }

            return value is Poison ? Poison.Instance : Unsupported(deconstruction, Describe(deconstruction));
        }

        foreach (var ((element, part), access) in tuple.Elements.Zip(composite.Fields, (element, part) => (element, part.Value)).Zip(accesses, (pair, access) => (pair, access)))
        {
            if (element is not IDiscardOperation && Store(deconstruction, element, part, access) is Poison)
            {
                return Poison.Instance;
            }
        }

        return composite;
    }

    /// <summary>Whether a value is taken apart by a method that somebody has written, and not by what the compiler gives a record.</summary>
    private static bool IsUsers(IDeconstructionAssignmentOperation deconstruction) =>
        deconstruction is { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } model } && IsWritten(model.GetDeconstructionInfo(syntax).Method);

    private static bool IsWritten(ISymbol? method) => method?.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is MethodDeclarationSyntax) == true;

    /// <summary>Writes to a variable, or to a part of the tensor a variable holds.</summary>
    private Operand Store(IOperation at, IOperation target, Operand value, Access? access = null)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                _scope.Declare(declared.Local, NewCell(declared.Local.Name, Named(value, declared.Local.Name)));
                return value;
            case ILocalReferenceOperation { IsDeclaration: true } declared:
                _scope.Declare(declared.Local, NewCell(declared.Local.Name, Named(value, declared.Local.Name)));
                return value;
            case var _ when PartOf(target) is { } location:
                return value is ValueOperand part ? StorePart(at, target, location, part, access) : Unsupported(at, Describe(at));
            case var _ when VariableOf(target) is { } variable:
                return StoreWhole(target, variable, value);
            default:
                return Unsupported(target, $"assigning to `{SourceText.Of(target.Syntax)}`");
        }
    }

    /// <summary>A variable, or a part of the record or tuple it holds: <c>state.Q</c>.</summary>
    private sealed record Place(ISymbol Symbol, IReadOnlyList<string> Path)
    {
        public Place Part(string name) => this with { Path = [.. Path, name] };
    }

    private static Place? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => new Place(local.Local, []),
        IParameterReferenceOperation parameter => new Place(parameter.Parameter, []),
        IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } whole } reference => VariableOf(whole)?.Part(reference.Property.Name),
        IFieldReferenceOperation { Instance: { } whole } reference => VariableOf(whole)?.Part((reference.Field.CorrespondingTupleField ?? reference.Field).Name),
        _ => null,
    };

    private Operand StoreWhole(IOperation target, Place place, Operand value)
    {
        if (WritableCell(target, place, inPart: false) is not { } cell)
        {
            return Poison.Instance;
        }

        var named = Named(value, place.Path.Count == 0 ? cell.Name : place.Path[^1]);
        if (Replace(cell.Value, place.Path, named) is not { } whole)
        {
            return Unsupported(target, $"assigning to `{SourceText.Of(target.Syntax)}`");
        }

        cell.Value = whole;
        return named;
    }

    private Operand StorePart(IOperation at, IOperation element, Part location, ValueOperand part, Access? known)
    {
        var instance = location.Tensor;
        if (VariableOf(instance) is not { } place)
        {
            return Unsupported(element, $"writing to a part of `{SourceText.Of(instance.Syntax)}`", "; write to a part of a local tensor, with all indices in one pair of brackets");
        }

        if (WritableCell(instance, place, inPart: true) is not { } cell || At(cell.Value, place.Path) is not ValueOperand tensor || (known ?? AccessOf(location, tensor.Value)) is not { } access)
        {
            return Poison.Instance;
        }

        if (tensor.IsView)
        {
            return Unsupported(element, $"writing through the view `{SourceText.Of(instance.Syntax)}`", "; write to the tensor it is a part of");
        }

        // As in C#, what is written is the tensor that the variable held when the target was evaluated.
        if (access.Tensor is { } evaluated && evaluated != tensor.Memory)
        {
            return Unsupported(at, $"assigning to `{SourceText.Of(instance.Syntax)}` in the expression that writes a part of it");
        }

        var written = Replace(at, tensor.Value, access, part);
        if (written is ValueOperand result)
        {
            var value = (ValueOperand)Named(result, place.Path.Count == 0 ? cell.Name : place.Path[^1]) with { Memory = tensor.Memory };
            foreach (var holder in HoldersOf(cell, place).ToList())
            {
                holder.Value = Replace(holder.Value, place.Path, value)!;
            }
        }

        return written is Poison ? written : part;
    }

    private static IEnumerable<Cell> HoldersOf(Cell cell, Place place) => place.Path.Count == 0 ? cell.Holders : [cell];

    private static Operand? At(Operand operand, IEnumerable<string> path) =>
        path.Aggregate((Operand?)operand, (whole, name) => (whole as CompositeOperand)?.Field(name));

    /// <summary>A record with the part at the end of a path replaced; null when it has no such part.</summary>
    private static Operand? Replace(Operand operand, IReadOnlyList<string> path, Operand value)
    {
        if (path.Count == 0)
        {
            return value;
        }

        return operand is CompositeOperand composite && composite.Field(path[0]) is { } part && Replace(part, [.. path.Skip(1)], value) is { } replaced
            ? composite with { Fields = [.. composite.Fields.Select(field => field.Name == path[0] ? (field.Name, replaced) : field)] }
            : null;
    }

    /// <summary>The tensor with a part replaced.</summary>
    private Operand Replace(IOperation at, Value tensor, Access access, ValueOperand part)
    {
        var whole = _builder.Canonical(tensor).Type;
        var slot = access.Range is { } range ? whole.Drop(1).Stack(range) : whole.Drop(access.Indices.Count);
        Operation write = access.Range is null ? new WithElement(access.Indices.Count, access.Checked) : new WithSlice(access.Checked);
        if (slot.Rank != part.Value.Type.Rank)
        {
            return Misfit(at, [], $"{part.Value.Type} is assigned to {slot}");
        }

        return Cast(at, part, slot.Element) is ValueOperand converted && UnifyTrailing(at, OperandsOf(at), new Variable(-1, "", slot), converted.Value, 0, 1)
            ? Emit(at, write, [tensor, .. access.Indices, converted.Value])
            : Poison.Instance;
    }

    /// <summary>The cell of a variable that may be written here; null when it may not, which has been reported.</summary>
    /// <param name="inPart">Whether a part of a tensor is written, which whoever else holds the tensor would see.</param>
    private Cell? WritableCell(IOperation at, Place place, bool inPart)
    {
        if (_scope.Find(place.Symbol) is not { } cell)
        {
            Unsupported(at, $"`{place.Symbol.Name}` here");
            return null;
        }

        var tensor = At(cell.Value, place.Path) as ValueOperand;
        List<Cell> holders = inPart ? [.. HoldersOf(cell, place)] : [cell];

        // A parameter may be assigned where it is one: what the caller has passed is as it was.
        var isOutside = holders.Exists(holder => holder.Depth < _stepDepth);
        var isAssigned = !inPart && !isOutside && cell.Symbol is IParameterSymbol;
        var reason = (isAssigned ? null : holders.Select(holder => holder.ReadOnlyBecause).FirstOrDefault(because => because is not null))
            ?? (isOutside ? "a variable from outside the step" : null)
            ?? (inPart && tensor?.Memory?.Parameter is { } parameter ? $"the parameter `{parameter}` under another name" : null);
        if (reason is not null)
        {
            Fail(Descriptors.WriteToReadOnly, at, cell.Name, reason);
            return null;
        }

        if (_fixed.Any(cells => holders.Exists(cells.Contains)))
        {
            Unsupported(at, $"writing to `{cell.Name}` here", "; a loop around it cannot see that it is written");
            return null;
        }

        if (inPart && tensor is not null && Alias(at, holders, tensor) is { } alias)
        {
            Fail(Descriptors.WrittenTensorAliased, at, cell.Name, alias.Name);
            return null;
        }

        return cell;
    }

    /// <summary>A variable that holds, or is part of, the same tensor, beside those that are written with it, and is read later.</summary>
    private Cell? Alias(IOperation at, IReadOnlyList<Cell> holders, ValueOperand tensor)
    {
        if (tensor.Memory is not { } memory)
        {
            return null;
        }

        bool Holds(Cell cell, int times) => cell.Value.Leaves.Count(leaf => leaf.Memory?.MayBe(memory) == true) >= times;
        return CellsReadAfter(at).Except(holders).FirstOrDefault(other => Holds(other, 1)) ?? holders.FirstOrDefault(holder => Holds(holder, 2));
    }

    /// <summary>All variables here and in the callers.</summary>
    private IEnumerable<Cell> VisibleCells => _scope.AllCells.Concat(_callers.SelectMany(caller => caller.Scope.AllCells));

    /// <summary>Those that hold tensors and may be read after a point of the method that is being followed, and what is held.</summary>
    private IEnumerable<Cell> CellsReadAfter(IOperation at)
    {
        foreach (var cell in _held.SelectMany(held => held))
        {
            yield return cell;
        }

        var point = at;
        foreach (var (scope, call) in _callers.Select(caller => (caller.Scope, (IOperation?)caller.Call)).Prepend((_scope, null)))
        {
            point = call ?? point;
            foreach (var cell in scope.AllCells.Where(cell => cell.Value.Leaves.Any(leaf => leaf.Memory is not null)))
            {
                if (cell.Symbol is not { } symbol || Liveness.IsReadAfter(symbol, point))
                {
                    yield return cell;
                }
            }
        }
    }
}
