// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits not set in each element.</summary>
        public static Tensor1D<T> operator ~(Tensor1D<T> operand) => new(ElementMap.Apply<T, T, NotKernel<T>>(operand.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits not set in each element.</summary>
        public static Tensor2D<T> operator ~(Tensor2D<T> operand) => new(ElementMap.Apply<T, T, NotKernel<T>>(operand.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits not set in each element.</summary>
        public static Tensor3D<T> operator ~(Tensor3D<T> operand) => new(ElementMap.Apply<T, T, NotKernel<T>>(operand.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits not set in each element.</summary>
        public static Tensor4D<T> operator ~(Tensor4D<T> operand) => new(ElementMap.Apply<T, T, NotKernel<T>>(operand.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits not set in each element.</summary>
        public static Tensor5D<T> operator ~(Tensor5D<T> operand) => new(ElementMap.Apply<T, T, NotKernel<T>>(operand.Block));
    }
}
