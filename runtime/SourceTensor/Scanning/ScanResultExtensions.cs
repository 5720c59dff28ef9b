using System.Numerics;

namespace SourceTensor;

/// <summary>The whole history of a scan as one tensor, where the state or the output is a scalar or a tensor.</summary>
public static class ScanResultExtensions
{
    extension<T>(ScanResult<T> result)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The state after each step; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor1D<T> States => result.Stack(static item => item);
    }

    extension(ScanResult<bool> result)
    {
        /// <summary>The state after each step; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor1D<bool> States => result.Stack(static item => item);
    }

    extension<T>(ScanResult<Tensor1D<T>> result)
        where T : unmanaged
    {
        /// <summary>The state after each step, stacked; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor2D<T> States => result.Stack(static item => item);
    }

    extension<T>(ScanResult<Tensor2D<T>> result)
        where T : unmanaged
    {
        /// <summary>The state after each step, stacked; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor3D<T> States => result.Stack(static item => item);
    }

    extension<T>(ScanResult<Tensor3D<T>> result)
        where T : unmanaged
    {
        /// <summary>The state after each step, stacked; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor4D<T> States => result.Stack(static item => item);
    }

    extension<T>(ScanResult<Tensor4D<T>> result)
        where T : unmanaged
    {
        /// <summary>The state after each step, stacked; <c>States[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor5D<T> States => result.Stack(static item => item);
    }

    extension<TState, T>(ScanResult<TState, T> result)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The output of each step; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor1D<T> Outputs => result.StackOutputs(static item => item);
    }

    extension<TState>(ScanResult<TState, bool> result)
    {
        /// <summary>The output of each step; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor1D<bool> Outputs => result.StackOutputs(static item => item);
    }

    extension<TState, T>(ScanResult<TState, Tensor1D<T>> result)
        where T : unmanaged
    {
        /// <summary>The output of each step, stacked; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor2D<T> Outputs => result.StackOutputs(static item => item);
    }

    extension<TState, T>(ScanResult<TState, Tensor2D<T>> result)
        where T : unmanaged
    {
        /// <summary>The output of each step, stacked; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor3D<T> Outputs => result.StackOutputs(static item => item);
    }

    extension<TState, T>(ScanResult<TState, Tensor3D<T>> result)
        where T : unmanaged
    {
        /// <summary>The output of each step, stacked; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor4D<T> Outputs => result.StackOutputs(static item => item);
    }

    extension<TState, T>(ScanResult<TState, Tensor4D<T>> result)
        where T : unmanaged
    {
        /// <summary>The output of each step, stacked; <c>Outputs[t]</c> belongs to element t, whatever the direction.</summary>
        public Tensor5D<T> Outputs => result.StackOutputs(static item => item);
    }
}
