using System;
using System.Collections.Generic;
using System.Linq;
using SourceTensor.Evaluator;
using SourceTensor.Generator.Ops;

namespace SourceTensor.Generator.Tests.RandomPrograms;

/// <summary>From values of the evaluator to those that a compiled method takes.</summary>
internal static class Objects
{
    /// <summary>An object of the type, of the parts that are next; integers of a record are 0.</summary>
    public static object Of(Type type, Queue<Elements<double>> parts)
    {
        if (type == typeof(int))
        {
            return 0;
        }

        if (type.GetConstructors().FirstOrDefault(constructor => constructor.GetParameters() is { Length: > 0 } found && found.All(parameter => type.GetProperty(parameter.Name!) is not null)) is { } record
            && type.Namespace == "Programs")
        {
            return record.Invoke([.. record.GetParameters().Select(parameter => Of(parameter.ParameterType, parts))]);
        }

        var (values, shape) = parts.Dequeue();
        return type switch
        {
            _ when type == typeof(double) => values[0],
            _ when type == typeof(float) => (float)values[0],
            _ when type == typeof(Tensor1D<double>) => new Tensor1D<double>(values),
            _ when type == typeof(Tensor1D<float>) => new Tensor1D<float>([.. values.Select(value => (float)value)]),
            _ when type == typeof(Tensor2D<double>) => new Tensor2D<double>(values, shape[0], shape[1]),
            _ when type == typeof(Tensor2D<float>) => new Tensor2D<float>([.. values.Select(value => (float)value)], shape[0], shape[1]),
            _ => throw new NotSupportedException($"a {type}"),
        };
    }
}
