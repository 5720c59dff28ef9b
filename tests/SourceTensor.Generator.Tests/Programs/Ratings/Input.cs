using System;
using SourceTensor;
using static Programs.Sample;
using static SourceTensor.TensorMath;

namespace Programs;

/// <summary>Ratings of players that are corrected after every game, and how well they foresaw the results.</summary>
public static partial class Ratings
{
    public enum Result
    {
        Loss,
        Draw,
        Win,
    }

    private static double Score(Result result) => 0.5 * (int)result;

    [TensorFunction]
    public static double LogLoss(double rate, double advantage, double drawWidth, Tensor2D<int> games, int players)
    {
        var ratings = Tensor1D.Zeros<double>(players);
        var loss = 0.0;
        for (var game = 0; game < games.Rows; game++)
        {
            var (home, away) = (games[game, 0], games[game, 1]);
            if (home == away)
                continue;

            var result = (Result)games[game, 2];
            var difference = ratings[home] + advantage - ratings[away];
            var (win, notLoss) = (Sigmoid(difference - drawWidth), Sigmoid(difference + drawWidth));
            loss -= Math.Log(result switch
            {
                Result.Win => win,
                Result.Draw => notLoss - win,
                Result.Loss => 1 - notLoss,
                _ => throw new ArgumentException($"game {game} has no result {(int)result}"),
            });

            var change = rate * (Score(result) - Sigmoid(difference));
            ratings[home] += change;
            ratings[away] -= change;
        }

        return loss;
    }

    public static object[][] Inputs()
    {
        var games = Tensor2D.Zeros<int>(12, 3);
        for (var i = 0; i < games.Rows; i++)
        {
            (games[i, 0], games[i, 1], games[i, 2]) = (i * 7 % 5, i * 3 % 5, i * 5 % 3);
        }

        return [[0.4, 0.3, 0.6, games, 5]];
    }
}
