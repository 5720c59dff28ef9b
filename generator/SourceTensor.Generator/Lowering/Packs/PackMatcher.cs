using System.Collections.Generic;
using System.Linq;
using SourceTensor.Generator.IR;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Lowering;

/// <summary>
/// Finds what computes several expressions at once, a lane each: they have to be the same operations in the same order, of operands of which this is
/// true too, of the same number, of numbers that do not change in the loop, or of elements of memory. Two choices by the same index, of which one has
/// what the other has the other way round, are one choice by what is true of one lane and false of the other.
/// </summary>
internal sealed class PackMatcher(PackStep step)
{
    private readonly Dictionary<Local, (PackGroup Group, int Lane)> _lanes = [];
    private readonly Dictionary<Expression, PackGroup> _complements = [];
    private List<PackGroup> _groups = [];
    private int _place;

    public IReadOnlyList<PackGroup> Groups => _groups;

    /// <summary>The vector that a number stands in, and where.</summary>
    public bool IsPacked(Local local, out (PackGroup Group, int Lane) place) => _lanes.TryGetValue(local, out place);

    /// <summary>Packs states; where that is not possible nothing changes.</summary>
    public bool TryPack(IReadOnlyList<Local> states)
    {
        var (groups, lanes, complements) = (_groups.ToList(), _lanes.ToList(), _complements.ToList());
        if (Pack(states) is not null)
        {
            return true;
        }

        Restore(groups, lanes, complements);
        return false;
    }

    private void Restore(List<PackGroup> groups, List<KeyValuePair<Local, (PackGroup, int)>> lanes, List<KeyValuePair<Expression, PackGroup>> complements)
    {
        _groups = groups;
        _lanes.Clear();
        lanes.ForEach(pair => _lanes.Add(pair.Key, pair.Value));
        _complements.Clear();
        complements.ForEach(pair => _complements.Add(pair.Key, pair.Value));
    }

    /// <summary>The vector that holds these numbers in this order: there is one, or their values can be computed in one.</summary>
    private PackGroup? Pack(IReadOnlyList<Local> members)
    {
        if (_lanes.TryGetValue(members[0], out var known))
        {
            return known.Group.Members.SequenceEqual(members) ? known.Group : null;
        }

        if (members.Any(_lanes.ContainsKey) || members.Distinct().Count() != members.Count || members.Select(step.IsState).Distinct().Count() > 1 || members.Any(member => member.Element is not (ElementType.Float64 or ElementType.Boolean)))
        {
            return null;
        }

        var (place, isState, element, name) = (members.Max(step.PlaceOf), step.IsState(members[0]), members[0].Element, members.OrderBy(member => member.Name.Length).First().Name);
        var group = new PackGroup(members, new Local(name, element, isState, members.Count), place, CommonName(members)) { After = isState ? new Local(name, element, isState: true, members.Count) : null };
        for (var lane = 0; lane < members.Count; lane++)
        {
            _lanes[members[lane]] = (group, lane);
        }

        var outer = _place;
        _place = place;
        var value = Match([.. members.Select(step.ValueOf)]);
        _place = outer;
        if (value is null)
        {
            return null;
        }

        // What has been computed on the way stands before it.
        var done = group with { Value = value };
        for (var lane = 0; lane < members.Count; lane++)
        {
            _lanes[members[lane]] = (done, lane);
        }

        _groups.Add(done);
        return done;
    }

    /// <summary>What the names have in common, without numbers behind it.</summary>
    private static string CommonName(IReadOnlyList<Local> members)
    {
        var length = Enumerable.Range(0, members.Min(member => member.Name.Length)).TakeWhile(i => members.All(member => member.Name[i] == members[0].Name[i])).Count();
        var name = members[0].Name.Substring(0, length).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
        return name.Length == 0 ? members[0].Name : name;
    }

    private Expression? Match(EquatableArray<Expression> lanes)
    {
        var first = lanes[0];
        if (lanes.All(lane => lane == first))
        {
            return new Splat(first);
        }

        if (lanes.All(step.IsInvariant) || (first.Element == ElementType.Float64 && lanes.All(lane => lane is Load)))
        {
            return new Pack(lanes);
        }

        if (lanes.All(lane => lane is LocalRead))
        {
            return Read([.. lanes.Cast<LocalRead>().Select(read => read.Local)]);
        }

        if (lanes.Any(lane => lane is LocalRead))
        {
            EquatableArray<Expression> values = [.. lanes.Select(lane => lane is LocalRead { Local: var local } && step.IsDeclared(local) ? step.ValueOf(local) : lane)];
            return values == lanes ? null : Match(values);
        }

        return first is Apply apply && lanes.All(lane => lane is Apply other && other.Op == apply.Op && other.Operands.Count == apply.Operands.Count) ? Operation(apply.Op, [.. lanes.Cast<Apply>()]) : null;
    }

    private Expression? Read(IReadOnlyList<Local> locals)
    {
        var owners = locals.Select(step.StateBefore).ToList();
        if (owners.All(owner => owner is not null))
        {
            return Pack(owners!) is { } next ? new LocalRead(next.After!) : null;
        }

        return locals.All(local => step.IsState(local) || step.IsDeclared(local)) && Pack(locals) is { } group ? new LocalRead(group.Pack) : null;
    }

    private Expression? Operation(ElementwiseOp op, Apply[] lanes)
    {
        if (op is Where)
        {
            return Choice(op, lanes);
        }

        if (!CanBePacked(op) || lanes[0].Operands[0].Element == ElementType.Boolean)
        {
            return null;
        }

        var operands = new List<Expression>();
        for (var k = 0; k < lanes[0].Operands.Count; k++)
        {
            if (Match([.. lanes.Select(lane => lane.Operands[k])]) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return new Apply(op, operands.ToEquatableArray(), lanes[0].Element);
    }

    /// <summary>Operations that a vector computes to the same bits.</summary>
    public static bool CanBePacked(ElementwiseOp op) => op is Add or Subtract or Multiply or Divide or Negate or Square or Abs or Sqrt or MultiplyAddEstimate or ComparisonOp;

    private Expression? Choice(ElementwiseOp op, Apply[] lanes)
    {
        var (groups, places, complements) = (_groups.ToList(), _lanes.ToList(), _complements.ToList());
        var isCrossed = lanes is [var one, var other] && (one.Operands[1] == other.Operands[2] || one.Operands[2] == other.Operands[1]);
        if ((isCrossed ? Crossed() : Straight()) is { } first)
        {
            return first;
        }

        Restore(groups, places, complements);
        return isCrossed ? Straight() : Crossed();

        Expression? Straight() => Match([.. lanes.Select(lane => lane.Operands[0])]) is { } condition && Match([.. lanes.Select(lane => lane.Operands[1])]) is { } yes && Match([.. lanes.Select(lane => lane.Operands[2])]) is { } no
            ? new Apply(op, [condition, yes, no], lanes[0].Element)
            : null;

        Expression? Crossed() => lanes is [var one, var other] && one.Operands[0] == other.Operands[0] && Complement(one.Operands[0]) is { } differing
            && Match([one.Operands[1], other.Operands[2]]) is { } yes && Match([one.Operands[2], other.Operands[1]]) is { } no
            ? new Apply(op, [new LocalRead(differing.Pack), yes, no], one.Element)
            : null;
    }

    /// <summary>Whether an index that is 0 or 1 is one of them, in the first lane, and whether it is the other one, in the second.</summary>
    private PackGroup? Complement(Expression condition)
    {
        if (_complements.TryGetValue(condition, out var known))
        {
            return known;
        }

        if (Resolved(condition) is not Apply { Op: Equal, Operands: [var index, Literal { Value: { Element: ElementType.Int32, Bits: 0 or 1 } value }] } test || Resolved(index) is not Load load || !step.IsZeroOrOne(load))
        {
            return null;
        }

        var name = condition is LocalRead read ? read.Local.Name : "equal";
        var mask = new Apply(test.Op, [new Splat(index), new Pack([new Literal(value), new Literal(Constant.Of((int)(1 - value.Bits)))])], ElementType.Boolean);
        var group = new PackGroup([], new Local(name, ElementType.Boolean, lanes: 2), condition is LocalRead { Local: var local } ? step.PlaceOf(local) : _place, name) { Value = mask };
        _complements[condition] = group;
        _groups.Add(group);
        return group;
    }

    private Expression Resolved(Expression value) => value is LocalRead { Local: var local } && step.IsDeclared(local) ? step.ValueOf(local) : value;
}
