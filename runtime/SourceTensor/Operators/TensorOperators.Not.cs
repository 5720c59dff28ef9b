// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension(Tensor1D<bool>)
    {
        /// <summary>Where an element does not hold.</summary>
        public static Tensor1D<bool> operator !(Tensor1D<bool> operand) => new(ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block));
    }

    extension(Tensor2D<bool>)
    {
        /// <summary>Where an element does not hold.</summary>
        public static Tensor2D<bool> operator !(Tensor2D<bool> operand) => new(ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block));
    }

    extension(Tensor3D<bool>)
    {
        /// <summary>Where an element does not hold.</summary>
        public static Tensor3D<bool> operator !(Tensor3D<bool> operand) => new(ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block));
    }

    extension(Tensor4D<bool>)
    {
        /// <summary>Where an element does not hold.</summary>
        public static Tensor4D<bool> operator !(Tensor4D<bool> operand) => new(ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block));
    }

    extension(Tensor5D<bool>)
    {
        /// <summary>Where an element does not hold.</summary>
        public static Tensor5D<bool> operator !(Tensor5D<bool> operand) => new(ElementMap.Apply<bool, bool, LogicalNotKernel>(operand.Block));
    }
}
