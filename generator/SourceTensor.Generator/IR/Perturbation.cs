using System;

namespace SourceTensor.Generator.IR;

/// <summary>
/// For the tests of the tests: falsifies what the rules of derivatives and of batches say, one contribution at a time, so that it
/// can be seen that a test notices. Nothing else sets it.
/// </summary>
internal static class Perturbation
{
    /// <summary>
    /// Given the operation that is reversed, which of its contributions this is, and the contribution: another in its place; null
    /// to leave it out. Belongs to a thread, so that tests beside it see the rules as they are.
    /// </summary>
    [ThreadStatic]
    private static Func<Builder, Operation, int, Value, Value?>? s_hook;

    public static void With(Func<Builder, Operation, int, Value, Value?> hook, Action run)
    {
        s_hook = hook;
        try
        {
            run();
        }
        finally
        {
            s_hook = null;
        }
    }

    public static Value? Of(Builder builder, Operation? rule, int contribution, Value value) =>
        s_hook is null || rule is null ? value : s_hook(builder, rule, contribution, value);
}
