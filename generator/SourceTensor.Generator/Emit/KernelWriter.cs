using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Lowering;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Emit;

/// <summary>
/// Prints a kernel. It decides nothing: which loops are vector loops, what is kept where and what is tested has been
/// decided. The text is the same for every vector width: <c>Lanes</c> and <c>LanesOfDouble</c> mean another type in each
/// namespace it is printed into.
/// </summary>
internal sealed partial class KernelWriter
{
    private readonly Kernel _kernel;
    private readonly CodeWriter _code;

    // Names that no local of the kernel has.
    private readonly Names _names;
    private readonly Dictionary<(string Name, string What), string> _derived = [];

    // How long the vectors are.
    private readonly int _bits;

    // How many loops there are around what is printed.
    private int _nesting;

    // What vector loops find in registers there.
    private LaneRegisters _registers = LaneRegisters.None;

    private KernelWriter(Kernel kernel, CodeWriter code, int bits)
    {
        _kernel = kernel;
        _code = code;
        _bits = bits;
        _names = kernel.Names.Copy();
    }

    /// <summary>The name of what belongs to a local: <c>totalLanes</c>.</summary>
    private string Derived(string name, string what) => _derived.GetOrAdd((name, what), () => _names.Fresh(name + what));

    private string LanesOf(Local local) => Derived(local.Name, "Lanes");

    public static bool HasVectorLoop(Block block) =>
        block.Statements.AndNested().Any(statement => statement is Loop { IsVector: true });

    /// <param name="kernel">The kernel.</param>
    /// <param name="className">The name of the class it is printed into.</param>
    /// <param name="code">Where it is printed.</param>
    /// <param name="bits">How long the vectors are that it may compute with.</param>
    public static void Write(Kernel kernel, string className, CodeWriter code, int bits) => new KernelWriter(kernel, code, bits).Write(className);

    /// <summary>The kernel's parameters in order: scalars, spans with the lengths of their axes, scratch memory, results.</summary>
    public static IEnumerable<string> Parameters(Kernel kernel)
    {
        foreach (var (scalar, tensor) in kernel.Parameters.Where((_, i) => !kernel.Unused.Contains(i)))
        {
            yield return scalar is not null ? $"{scalar.Element.Keyword()} {scalar.Name}" : $"ReadOnlySpan<{tensor!.Element.Keyword()}> {tensor.Name}";
        }

        foreach (var symbol in AxisSymbols(kernel))
        {
            yield return "int " + Lowering.Names.OfAxis(symbol);
        }

        if (NeedsWorkspace(kernel))
        {
            yield return $"ref WorkspaceLease {kernel.WorkspaceName}";
        }

        foreach (var ((scalar, tensor), i) in kernel.Results.Select((result, i) => (result, i)))
        {
            if (tensor is not null)
            {
                yield return $"Span<{tensor.Element.Keyword()}> {tensor.Name}";
            }
            else if (i > 0)
            {
                yield return $"out {scalar!.Element.Keyword()} {kernel.ResultNames[i]}";
            }
        }
    }

    /// <summary>The lengths that the kernel reads and that are not a span's own.</summary>
    public static IEnumerable<Symbol> AxisSymbols(Kernel kernel)
    {
        var read = LengthsRead.Of(kernel);
        return kernel.Function.Parameters.SelectMany((parameter, i) => parameter.Type.Rank < 2
            ? []
            : Enumerable.Range(0, parameter.Type.Rank).Select(axis => read.FirstOrDefault(symbol => symbol is ParameterSymbol length && length.Parameter == i && length.Axis == axis)).OfType<Symbol>());
    }

    public static bool NeedsWorkspace(Kernel kernel) => kernel.AllWorkspace.Any(buffer => buffer.Kind is BufferKind.Workspace or BufferKind.Growing);

    private void Write(string className)
    {
        _code.Braces($"file static class {className}", () =>
        {
            if (IsApart)
            {
                Apart();
            }
            else
            {
                Method("public", "Run", [.. Parameters(_kernel)], "Loop");
            }

            if (_kernel.AsWritten is { } asWritten)
            {
                _code.Line();
                _code.Line("// For where what the loops above rely on does not hold.");
                var writer = new KernelWriter(asWritten, _code, _bits);
                writer.Method("private", AsWritten, [.. Parameters(_kernel)], "LoopAsWritten");
            }
        });
    }

    /// <summary>The method for where what is relied on does not hold.</summary>
    private string AsWritten => Derived("Run", "AsWritten");

    private void Method(string access, string name, IReadOnlyList<string> parameters, string loopName)
    {
        _code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        _code.Braces($"{access} static {Returned} {name}({string.Join(", ", parameters)})", () =>
        {
            Workspace(_kernel.Workspace);
            TopLevel(_kernel.Body.Statements, parameters, loopName);
            Results();
        });
        LoopMethods();
    }

    private string Returned => _kernel.Results.FirstOrDefault().Scalar is { } scalar ? scalar.Element.Keyword() : "void";

    private void Workspace(IReadOnlyCollection<Lowering.Buffer> buffers)
    {
        foreach (var buffer in buffers)
        {
            var (element, length) = (buffer.Element.Keyword(), ExpressionText.Product(buffer.Capacity, _kernel.Function));
            var lanes = buffer.IsPerLane ? " * LanesOfDouble.Count" : "";
            _code.Line(buffer.Kind switch
            {
                BufferKind.Stack => $"Span<{element}> {buffer.Name} = stackalloc {element}[{length}{lanes}];",
                BufferKind.Growing => $"Span<{element}> {buffer.Name} = default;",
                _ => $"var {buffer.Name} = {_kernel.WorkspaceName}.Take<{element}>({length}{lanes});",
            });
        }

        if (buffers.Count > 0)
        {
            _code.Line();
        }
    }

    private void Results()
    {
        for (var i = 1; i < _kernel.Results.Count; i++)
        {
            if (_kernel.Results[i].Scalar is { } scalar)
            {
                _code.Line($"{_kernel.ResultNames[i]} = {scalar.Print()};");
            }
        }

        if (_kernel.Results.FirstOrDefault().Scalar is { } first)
        {
            _code.Line($"return {first.Print()};");
        }
    }

    private void Statements(Block block)
    {
        foreach (var statement in block.Statements)
        {
            Statement(statement);
        }
    }

    private void Statement(Statement statement)
    {
        switch (statement)
        {
            case Comment comment: _code.Line("// " + comment.Text); break;
            case Declare declare: _code.Line($"var {declare.Local.Name} = {Value(declare.Local, declare.Value)};"); break;
            case DeclareLater declare: _code.Line($"{declare.Local.Element.Keyword()} {declare.Local.Name};"); break;
            case Assign assign: _code.Line(Assignment(assign.Local.Name, new LocalRead(assign.Local), assign.Value, value => Value(assign.Local, value))); break;
            case Accumulate accumulate: _code.Line(Added(accumulate.Local.Name, accumulate.Value, ExpressionText.Print)); break;
            case AccumulateLog product:
                _code.Line(Added(product.Local.Name, product.Coefficient, product.Logarithm.Text()));
                TestFinite(product, finite => $"double.IsFinite({finite})");
                break;
            case Recur recur: Recur(recur); break;
            case Delay delay: DelayOne(delay); break;
            case Store store:
                var target = new Load(store.Buffer, store.Offset, store.Along);
                _code.Line(Assignment(target.Print(), target, store.Value, ExpressionText.Print));
                break;
            case Fill fill: _code.Line($"{Slice(fill.To)}.Fill({fill.Value.Print()});"); break;
            case Copy copy: _code.Line($"{Slice(copy.From)}.CopyTo({Slice(copy.To)});"); break;
            case CallKernel call: CallKernel(call); break;
            case MultiplyMatrices product: MultiplyMatrices(product); break;
            case TestIndex test: _code.Line($"Guard.IndexInRange({test.Index.Print()}, {ExpressionText.Length(test.Length).Text}, {Quote(test.Text)});"); break;
            case TestRange test: _code.Line($"Guard.RangeInRange({test.Start.Print()}, {ExpressionText.Length(test.Count).Text}, {ExpressionText.Length(test.Length).Text}, {Quote(test.Text)});"); break;
            case TestIndices test: _code.Line($"Guard.{(test.AreMembers ? "IndicesOfMembersInRange" : "IndicesInRange")}({Slice(test.Indices)}, {Rows(test)}{ExpressionText.Length(test.Length).Text}, {Quote(test.Text)}{Member(test.Member)});"); break;
            case TestRequirement test: _code.Line(Requirement(test)); break;
            case ThrowStatement thrown: _code.Line(Thrown(thrown)); break;
            case CallMethod call: _code.Line($"var {call.Local.Name} = {call.Method}({string.Join(", ", call.Arguments.Select(Argument))});"); break;
            case TestNotEmpty test: _code.Line($"Guard.NotEmpty({ExpressionText.Length(test.Length).Text}, {Quote(test.Text)});"); break;
            case Resize resize: Resize(resize); break;
            case Grow grow: Grow(grow); break;
            case If branch: Branch(branch); break;
            case GuardedLoop loop: Nested(() => GuardedLoop(loop)); break;
            case BlockLoop loop: Nested(() => BlockLoop(loop, () => Statements(loop.Body))); break;
            case Hold hold: _code.Line($"{hold.Holds.Name} &= {hold.Condition.Print()};"); break;
            case PackedLoop loop: PackedLoop(loop); break;
            case Turns turns: Turns(turns); break;
            case Loop loop: AnyLoop(loop); break;
            default: throw new InvalidIRException($"no C# for {statement.GetType().Name}");
        }
    }

    private void AnyLoop(Loop loop)
    {
        var around = Keep(loop);
        switch (loop)
        {
            case LaneLoop lanes: LaneLoop(lanes); break;
            case { IsVector: true }: VectorLoop(loop); break;
            case RowLoop rows:
                Shorten(loop);
                Nested(() => RowLoop(rows));
                break;
            default:
                Shorten(loop);
                Nested(() => ScalarLoop(loop));
                break;
        }

        _registers = around;
    }

    /// <summary>A loop that counts one by one, around calls of methods for loops in it.</summary>
    private void OpenLoop(Loop loop, System.Action body)
    {
        var around = Keep(loop);
        Shorten(loop);
        Nested(() => _code.Braces(Header(loop), body));
        _registers = around;
    }

    /// <summary>Puts into registers what vector loops find there, and gives what has been there before.</summary>
    private LaneRegisters Keep(Loop loop)
    {
        foreach (var kept in loop.Constants)
        {
            _code.Line($"var {kept.Name} = {kept.Type}.InRegisters();");
        }

        foreach (var broadcast in loop.Broadcasts)
        {
            _code.Line($"var {broadcast.Local.Name} = Lanes.Create({broadcast.Value.Print()});");
        }

        var around = _registers;
        _registers = around.In(loop);
        return around;
    }

    private void Nested(System.Action loop)
    {
        _nesting++;
        loop();
        _nesting--;
    }

    private static string Rows(TestIndices test) =>
        test.Width is null ? "" : $"{ExpressionText.Length(test.Indices.Shape[1]).Text}, {ExpressionText.Length(test.Width).Text}, ";

    private static string Member(Expression? member) => member is null ? "" : ", " + member.Print();

    private static string Requirement(TestRequirement test)
    {
        var (left, right) = (ExpressionText.Length(test.Requirement.Left).Text, ExpressionText.Length(test.Requirement.Right).Text);
        var parameter = Quote(test.Requirement.Parameter);
        return test.Requirement switch
        {
            { Relation: Relation.AtMost, Left: { IsConstant: true, Constant: 0 } } => $"Guard.NotNegative({right}, {Quote(test.Right)}, {parameter}{Member(test.Member)});",
            { Relation: Relation.AtMost } => $"Guard.AtMost({left}, {Quote(test.Left)}, {right}, {Quote(test.Right)}, {parameter}{Member(test.Member)});",
            _ => $"Guard.Equal({left}, {Quote(test.Left)}, {right}, {Quote(test.Right)}, {parameter}{Member(test.Member)});",
        };
    }

    private static string Assignment(string target, Expression current, Expression value, System.Func<Expression, string> print) =>
        value is Apply { Operands: [var first, var second] } apply && first == current && Compound(apply.Op) is { } symbol
            ? $"{target} {symbol}= {print(second)};"
            : $"{target} = {print(value)};";

    private static string? Compound(Ops.ElementwiseOp op) => op switch
    {
        Ops.Add => "+",
        Ops.Subtract => "-",
        Ops.WholeOp whole => whole.Symbol,
        _ => null,
    };

    private string Slice(Part part)
    {
        var whole = part.Offset == Literal.Zero && part.Shape == part.Buffer.Type.Shape && part.Shape == part.Buffer.Capacity;
        return whole ? part.Buffer.Name : $"{part.Buffer.Name}.Slice({part.Offset.Print()}, {ExpressionText.Product(part.Shape, _kernel.Function)})";
    }

    private string Argument(CallArgument argument) => argument.Tensor is not { } tensor
        ? argument.Scalar!.Print()
        : $"new global::SourceTensor.Tensor{tensor.Shape.Count}D<{tensor.Buffer.Element.Keyword()}>({Slice(tensor)}.ToArray(){string.Concat(tensor.Shape.Select(length => ", " + ExpressionText.Length(length).Text))})";

    private static string Thrown(ThrowStatement thrown) =>
        string.Concat(thrown.Text.Select((piece, i) => i == 0 ? piece : Shown(thrown.Shown[i - 1], thrown.Text[i - 1]) + piece)) + ";";

    // In a hole of a string a conditional expression would read as a format.
    private static string Shown(Expression value, string before) =>
        before.EndsWith("{", System.StringComparison.Ordinal) ? value.Text().Within(Ops.Precedence.BitOr) : value.Print();

    private void CallKernel(CallKernel call)
    {
        var arguments = call.Parts.Select(Slice).Concat(call.Sizes.Select(ExpressionText.Print)).Concat(call.Flags.Select(flag => $"{flag.Name}: {(flag.Value ? "true" : "false")}"));
        _code.Line($"{(call.Result is null ? "" : $"var {call.Result.Name} = ")}MatrixKernels.{call.Method}({string.Join(", ", arguments)});");
    }

    private void MultiplyMatrices(MultiplyMatrices product)
    {
        var sizes = new[] { product.Rows, product.Columns, product.Terms }.Select(length => ExpressionText.Length(length).Text);
        var matrices = product.Matrices.Select(matrix => $"{Slice(matrix.Part)}, ({ExpressionText.Length(matrix.RowStride).Text}, {ExpressionText.Length(matrix.ColumnStride).Text})");
        _code.Line($"MatrixProduct.Multiply{(product.Adds ? "Add" : "")}{(product.Selects ? "Selected" : "")}({string.Join(", ", sizes.Concat(matrices))});");
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private int Slot(Lowering.Buffer buffer) => _kernel.Workspace.Where(other => other.Kind == BufferKind.Growing).TakeWhile(other => other != buffer).Count();

    private void Resize(Resize resize)
    {
        var length = ExpressionText.Product(resize.Buffer.Type.Shape, _kernel.Function);
        _code.Line($"{resize.Buffer.Name} = {_kernel.WorkspaceName}.Resize<{resize.Buffer.Element.Keyword()}>({Slot(resize.Buffer)}, {length});");
    }

    private void Grow(Grow grow)
    {
        var (name, elements) = (grow.Buffer.Name, grow.Elements.Text());
        _code.Indented($"if ({name}.Length < {elements.Within(Precedence.Additive)})", () =>
            _code.Line($"{name} = {_kernel.WorkspaceName}.Grow({Slot(grow.Buffer)}, {name}, {elements.Text});"));
    }

    private void Branch(If branch)
    {
        var isInverted = branch.WhenTrue.Statements.Count == 0;
        var condition = isInverted ? CSharpText.Prefix("!", branch.Condition.Text()) : branch.Condition.Text();
        Repeat($"if ({condition.Text})", isInverted ? branch.WhenFalse : branch.WhenTrue);
        if (!isInverted && branch.WhenFalse.Statements.Count > 0)
        {
            Repeat("else", branch.WhenFalse);
        }
    }

    private void GuardedLoop(GuardedLoop loop)
    {
        var bound = loop.Bound is null ? "" : $" && {loop.Index.Name} < {ExpressionText.Length(loop.Bound).Within(Precedence.Additive)}";
        _code.Braces($"for (; {loop.Guard.Name}{bound}; {loop.Index.Name}++)", () => Statements(loop.Body));
    }

    private void BlockLoop(BlockLoop loop, System.Action body)
    {
        var (start, length, size) = (loop.Start.Name, ExpressionText.Length(loop.Length), loop.Size.Text().Text);
        var header = loop.Reverse
            ? $"for (var {start} = ({length.Text} - 1) / {size} * {size}; {start} >= 0; {start} -= {size})"
            : $"for (var {start} = 0; {start} < {length.Within(Precedence.Additive)}; {start} += {size})";
        _code.Braces(header, () =>
        {
            _code.Line($"var {loop.Count.Name} = Math.Min({size}, {length.Text} - {start});");
            body();
        });
    }

    private void ScalarLoop(Loop loop) => Repeat(Header(loop), loop.Body);

    private static string Header(Loop loop)
    {
        var (index, length) = (loop.Index.Name, ExpressionText.Length(loop.Length).Text);
        return loop.Reverse
            ? $"for (var {index} = {length} - 1; {index} >= 0; {index}--)"
            : $"for (var {index} = 0; {index} < {length}; {index}++)";
    }

    private void Repeat(string header, Block body)
    {
        // A declaration alone is no statement of C#.
        if (body.Statements is [{ Blocks.Count: 0 } and not (Comment or Lowering.Recur or Lowering.Delay or Declare or DeclareLater or CallMethod or Lowering.CallKernel { Result: not null })])
        {
            _code.Indented(header, () => Statements(body));
        }
        else
        {
            _code.Braces(header, () => Statements(body));
        }
    }
}
