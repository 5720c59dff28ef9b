using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace SourceTensor.Generator.Pipeline;

/// <summary>
/// Room for what is nested too deeply for the stack of whoever runs us. That may be a megabyte, of which code that has just been
/// started takes much more than code that the JIT has optimised: what fits must not depend on either.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 16 << 20;

    /// <summary>What the function gives, on a thread of its own; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> function)
    {
        T result = default!;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(Guarded, Bytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result;

        void Guarded()
        {
            try
            {
                result = function();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
