using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Dates from numbers of days, by integer division, and a seasonal model on them.</summary>
public static partial class Calendar
{
    private const int DaysPer400Years = 146097;

    // The year begins in March here, so that the leap day is its last (the usual computation with the proleptic Gregorian calendar).
    private static (int Year, int Month, int Day) Date(int daysSince1970)
    {
        var shifted = daysSince1970 + 719468;
        var era = Where(shifted >= 0, shifted, shifted - DaysPer400Years + 1) / DaysPer400Years;
        var dayOfEra = shifted - era * DaysPer400Years;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var march = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * march + 2) / 5 + 1;
        var month = Where(march < 10, march + 3, march - 9);
        return (yearOfEra + era * 400 + Where(month <= 2, 1, 0), month, day);
    }

    [TensorFunction]
    public static Tensor2D<int> Dates(Tensor1D<int> days)
    {
        var dates = Tensor2D.Zeros<int>(days.Length, 4);
        for (var i = 0; i < days.Length; i++)
        {
            var (year, month, day) = Date(days[i]);
            dates[i, 0] = year;
            dates[i, 1] = month;
            dates[i, 2] = day;
            dates[i, 3] = ((days[i] + 4) % 7 + 7) % 7;
        }

        return dates;
    }

    /// <summary>A level per weekday and one per month, chosen by the date.</summary>
    [TensorFunction]
    public static double SquaredErrors(Tensor1D<double> weekday, Tensor1D<double> month, Tensor1D<int> days, [Data] Tensor1D<double> sales)
    {
        var total = 0.0;
        for (var i = 0; i < days.Length; i++)
        {
            var error = sales[i] - weekday[(days[i] + 4) % 7] - month[Date(days[i]).Month - 1];
            total += error * error / days.Length;
        }

        return total;
    }

    private static Tensor1D<int> Days => [0, 59, 60, 10957, 11016, 11017, 19782, 20000, 47540];

    public static object[][] DatesInputs() => [[Days], [(Tensor1D<int>)[-1, -719468, -719469, -1000000]], [(Tensor1D<int>)[]]];

    public static object[][] SquaredErrorsInputs() => [[Vector(7), Vector(12), Days, Vector(9)], [Vector(7), Vector(12), (Tensor1D<int>)[], Vector(0)]];
}
