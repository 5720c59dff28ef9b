using System;
using System.Collections.Generic;

namespace SourceTensor.Generator.IR;

/// <summary>
/// What an equation computes. Operations are records: their parameters (an axis, a shape, a scan's body) take part in
/// equality, so that a function is equal to another by value.
/// </summary>
internal abstract record Operation
{
    /// <summary>The name printed in the IR.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The types of the results for these inputs. Throws <see cref="TypeException"/>, in the user's terms, when the
    /// inputs do not fit.
    /// </summary>
    public abstract IReadOnlyList<TensorType> Infer(IReadOnlyList<Value> inputs);

    /// <summary>Whether the equation must stay even when nobody reads its results.</summary>
    public virtual bool HasEffect => false;

    /// <summary>
    /// Whether computing it for inputs of these types can throw. Such an equation is never computed where the plain program
    /// would not compute it; one whose result nobody needs may be left out.
    /// </summary>
    public virtual bool CanThrow(IReadOnlyList<Value> inputs) => false;

    /// <summary>Lengths that cannot be negative where this has been computed and has not thrown.</summary>
    public virtual IEnumerable<Dimension> TestedNotNegative(IReadOnlyList<Value> inputs) => [];

    /// <summary>The lengths of which the result, a condition, says that they are above 0, and nothing else; null for any other.</summary>
    /// <param name="inputs">What it is computed from.</param>
    /// <param name="definition">What computes an input; null for what is not known.</param>
    public virtual IReadOnlyList<Dimension>? ArePositive(IReadOnlyList<Value> inputs, Func<Value, Equation?> definition) => null;

    /// <summary>The length that the result is; null for almost all.</summary>
    public virtual Dimension? IsLength => null;

    /// <summary>The lengths among the parameters.</summary>
    public virtual IEnumerable<Dimension> Lengths => [];

    /// <summary>The same operation with every length among its parameters replaced.</summary>
    public virtual Operation MapLengths(Func<Dimension, Dimension> map) => this;

    /// <summary>The length that the equation makes known to the rest of its body; null for almost all.</summary>
    public virtual LocalSymbol? Binds => null;

    /// <summary>The bodies it runs, each any number of times.</summary>
    public virtual IReadOnlyList<Body> Bodies => [];

    /// <summary>The same operation with other bodies.</summary>
    public virtual Operation WithBodies(IReadOnlyList<Body> bodies) => this;

    /// <summary>The parameters as printed after the name; empty when there are none.</summary>
    public virtual string Parameters => "";

    // Records would otherwise print every property of every operation, bodies included.
    public sealed override string ToString() => Name;
}
