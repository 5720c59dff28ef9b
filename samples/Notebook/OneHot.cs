using SourceTensor;

namespace Notebook;

/// <summary>
/// The seed's form of the data: choice 1 of two options is [0, 1], and each reward stands once per option. PyTensor needs it;
/// the functions that take integer choices do not.
/// </summary>
internal static class OneHot
{
    public static Tensor2D<int> Choices(Tensor1D<int> choices, int options)
    {
        var result = Tensor2D.Zeros<int>(choices.Length, options);
        for (var trial = 0; trial < choices.Length; trial++)
        {
            result[trial, choices[trial]] = 1;
        }

        return result;
    }

    public static Tensor3D<int> Choices(Tensor2D<int> choices, int options)
    {
        var result = Tensor3D.Zeros<int>(choices.Rows, choices.Columns, options);
        for (var trial = 0; trial < choices.Rows; trial++)
        {
            result[trial] = Choices(choices[trial], options);
        }

        return result;
    }

    /// <summary>Repeats each number once per option.</summary>
    public static Tensor2D<double> Repeat(Tensor1D<double> values, int options)
    {
        var result = Tensor2D.Zeros<double>(values.Length, options);
        for (var i = 0; i < values.Length; i++)
        {
            result[i].Span.Fill(values[i]);
        }

        return result;
    }

    /// <inheritdoc cref="Repeat(Tensor1D{double}, int)"/>
    public static Tensor3D<double> Repeat(Tensor2D<double> values, int options)
    {
        var result = Tensor3D.Zeros<double>(values.Rows, values.Columns, options);
        for (var trial = 0; trial < values.Rows; trial++)
        {
            result[trial] = Repeat(values[trial], options);
        }

        return result;
    }
}
