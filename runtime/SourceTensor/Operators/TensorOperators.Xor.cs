// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits set in one of a tensor and another, element by element.</summary>
        public static Tensor1D<T> operator ^(Tensor1D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each element and a scalar.</summary>
        public static Tensor1D<T> operator ^(Tensor1D<T> left, T right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right));

        /// <summary>The bits set in one of a scalar and each element.</summary>
        public static Tensor1D<T> operator ^(T left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left, right.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits set in one of a tensor and another, element by element.</summary>
        public static Tensor2D<T> operator ^(Tensor2D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each element and a scalar.</summary>
        public static Tensor2D<T> operator ^(Tensor2D<T> left, T right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right));

        /// <summary>The bits set in one of a scalar and each element.</summary>
        public static Tensor2D<T> operator ^(T left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left, right.Block));

        /// <summary>The bits set in one of each rank-1 part and a tensor.</summary>
        public static Tensor2D<T> operator ^(Tensor2D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-1 part.</summary>
        public static Tensor2D<T> operator ^(Tensor1D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits set in one of a tensor and another, element by element.</summary>
        public static Tensor3D<T> operator ^(Tensor3D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each element and a scalar.</summary>
        public static Tensor3D<T> operator ^(Tensor3D<T> left, T right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right));

        /// <summary>The bits set in one of a scalar and each element.</summary>
        public static Tensor3D<T> operator ^(T left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left, right.Block));

        /// <summary>The bits set in one of each rank-2 part and a tensor.</summary>
        public static Tensor3D<T> operator ^(Tensor3D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-2 part.</summary>
        public static Tensor3D<T> operator ^(Tensor2D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-1 part and a tensor.</summary>
        public static Tensor3D<T> operator ^(Tensor3D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-1 part.</summary>
        public static Tensor3D<T> operator ^(Tensor1D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits set in one of a tensor and another, element by element.</summary>
        public static Tensor4D<T> operator ^(Tensor4D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each element and a scalar.</summary>
        public static Tensor4D<T> operator ^(Tensor4D<T> left, T right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right));

        /// <summary>The bits set in one of a scalar and each element.</summary>
        public static Tensor4D<T> operator ^(T left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left, right.Block));

        /// <summary>The bits set in one of each rank-3 part and a tensor.</summary>
        public static Tensor4D<T> operator ^(Tensor4D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-3 part.</summary>
        public static Tensor4D<T> operator ^(Tensor3D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-2 part and a tensor.</summary>
        public static Tensor4D<T> operator ^(Tensor4D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-2 part.</summary>
        public static Tensor4D<T> operator ^(Tensor2D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-1 part and a tensor.</summary>
        public static Tensor4D<T> operator ^(Tensor4D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-1 part.</summary>
        public static Tensor4D<T> operator ^(Tensor1D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>The bits set in one of a tensor and another, element by element.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each element and a scalar.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, T right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right));

        /// <summary>The bits set in one of a scalar and each element.</summary>
        public static Tensor5D<T> operator ^(T left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left, right.Block));

        /// <summary>The bits set in one of each rank-4 part and a tensor.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-4 part.</summary>
        public static Tensor5D<T> operator ^(Tensor4D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-3 part and a tensor.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-3 part.</summary>
        public static Tensor5D<T> operator ^(Tensor3D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-2 part and a tensor.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-2 part.</summary>
        public static Tensor5D<T> operator ^(Tensor2D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of each rank-1 part and a tensor.</summary>
        public static Tensor5D<T> operator ^(Tensor5D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));

        /// <summary>The bits set in one of a tensor and each rank-1 part.</summary>
        public static Tensor5D<T> operator ^(Tensor1D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, T, XorKernel<T>>(left.Block, right.Block));
    }

    extension(Tensor1D<bool>)
    {
        /// <summary>Where one of a tensor and another holds, element by element.</summary>
        public static Tensor1D<bool> operator ^(Tensor1D<bool> left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each element and a scalar holds.</summary>
        public static Tensor1D<bool> operator ^(Tensor1D<bool> left, bool right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right));

        /// <summary>Where one of a scalar and each element holds.</summary>
        public static Tensor1D<bool> operator ^(bool left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left, right.Block));
    }

    extension(Tensor2D<bool>)
    {
        /// <summary>Where one of a tensor and another holds, element by element.</summary>
        public static Tensor2D<bool> operator ^(Tensor2D<bool> left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each element and a scalar holds.</summary>
        public static Tensor2D<bool> operator ^(Tensor2D<bool> left, bool right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right));

        /// <summary>Where one of a scalar and each element holds.</summary>
        public static Tensor2D<bool> operator ^(bool left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left, right.Block));

        /// <summary>Where one of each rank-1 part and a tensor holds.</summary>
        public static Tensor2D<bool> operator ^(Tensor2D<bool> left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-1 part holds.</summary>
        public static Tensor2D<bool> operator ^(Tensor1D<bool> left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));
    }

    extension(Tensor3D<bool>)
    {
        /// <summary>Where one of a tensor and another holds, element by element.</summary>
        public static Tensor3D<bool> operator ^(Tensor3D<bool> left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each element and a scalar holds.</summary>
        public static Tensor3D<bool> operator ^(Tensor3D<bool> left, bool right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right));

        /// <summary>Where one of a scalar and each element holds.</summary>
        public static Tensor3D<bool> operator ^(bool left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left, right.Block));

        /// <summary>Where one of each rank-2 part and a tensor holds.</summary>
        public static Tensor3D<bool> operator ^(Tensor3D<bool> left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-2 part holds.</summary>
        public static Tensor3D<bool> operator ^(Tensor2D<bool> left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-1 part and a tensor holds.</summary>
        public static Tensor3D<bool> operator ^(Tensor3D<bool> left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-1 part holds.</summary>
        public static Tensor3D<bool> operator ^(Tensor1D<bool> left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));
    }

    extension(Tensor4D<bool>)
    {
        /// <summary>Where one of a tensor and another holds, element by element.</summary>
        public static Tensor4D<bool> operator ^(Tensor4D<bool> left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each element and a scalar holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor4D<bool> left, bool right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right));

        /// <summary>Where one of a scalar and each element holds.</summary>
        public static Tensor4D<bool> operator ^(bool left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left, right.Block));

        /// <summary>Where one of each rank-3 part and a tensor holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor4D<bool> left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-3 part holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor3D<bool> left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-2 part and a tensor holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor4D<bool> left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-2 part holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor2D<bool> left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-1 part and a tensor holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor4D<bool> left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-1 part holds.</summary>
        public static Tensor4D<bool> operator ^(Tensor1D<bool> left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));
    }

    extension(Tensor5D<bool>)
    {
        /// <summary>Where one of a tensor and another holds, element by element.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each element and a scalar holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, bool right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right));

        /// <summary>Where one of a scalar and each element holds.</summary>
        public static Tensor5D<bool> operator ^(bool left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left, right.Block));

        /// <summary>Where one of each rank-4 part and a tensor holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, Tensor4D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-4 part holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor4D<bool> left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-3 part and a tensor holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, Tensor3D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-3 part holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor3D<bool> left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-2 part and a tensor holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, Tensor2D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-2 part holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor2D<bool> left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of each rank-1 part and a tensor holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor5D<bool> left, Tensor1D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));

        /// <summary>Where one of a tensor and each rank-1 part holds.</summary>
        public static Tensor5D<bool> operator ^(Tensor1D<bool> left, Tensor5D<bool> right) =>
            new(ElementMap.Apply<bool, bool, bool, LogicalXorKernel>(left.Block, right.Block));
    }
}
