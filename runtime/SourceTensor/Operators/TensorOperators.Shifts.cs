// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Shifts each element left by one count.</summary>
        public static Tensor1D<T> operator <<(Tensor1D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right));

        /// <summary>Shifts each element left by the count at its place.</summary>
        public static Tensor1D<T> operator <<(Tensor1D<T> left, Tensor1D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, its sign moving in, by one count.</summary>
        public static Tensor1D<T> operator >>(Tensor1D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, its sign moving in, by the count at its place.</summary>
        public static Tensor1D<T> operator >>(Tensor1D<T> left, Tensor1D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, zeros moving in, by one count.</summary>
        public static Tensor1D<T> operator >>>(Tensor1D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, zeros moving in, by the count at its place.</summary>
        public static Tensor1D<T> operator >>>(Tensor1D<T> left, Tensor1D<int> right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Shifts each element left by one count.</summary>
        public static Tensor2D<T> operator <<(Tensor2D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right));

        /// <summary>Shifts each element left by the count at its place.</summary>
        public static Tensor2D<T> operator <<(Tensor2D<T> left, Tensor2D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, its sign moving in, by one count.</summary>
        public static Tensor2D<T> operator >>(Tensor2D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, its sign moving in, by the count at its place.</summary>
        public static Tensor2D<T> operator >>(Tensor2D<T> left, Tensor2D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, zeros moving in, by one count.</summary>
        public static Tensor2D<T> operator >>>(Tensor2D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, zeros moving in, by the count at its place.</summary>
        public static Tensor2D<T> operator >>>(Tensor2D<T> left, Tensor2D<int> right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Shifts each element left by one count.</summary>
        public static Tensor3D<T> operator <<(Tensor3D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right));

        /// <summary>Shifts each element left by the count at its place.</summary>
        public static Tensor3D<T> operator <<(Tensor3D<T> left, Tensor3D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, its sign moving in, by one count.</summary>
        public static Tensor3D<T> operator >>(Tensor3D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, its sign moving in, by the count at its place.</summary>
        public static Tensor3D<T> operator >>(Tensor3D<T> left, Tensor3D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, zeros moving in, by one count.</summary>
        public static Tensor3D<T> operator >>>(Tensor3D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, zeros moving in, by the count at its place.</summary>
        public static Tensor3D<T> operator >>>(Tensor3D<T> left, Tensor3D<int> right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Shifts each element left by one count.</summary>
        public static Tensor4D<T> operator <<(Tensor4D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right));

        /// <summary>Shifts each element left by the count at its place.</summary>
        public static Tensor4D<T> operator <<(Tensor4D<T> left, Tensor4D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, its sign moving in, by one count.</summary>
        public static Tensor4D<T> operator >>(Tensor4D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, its sign moving in, by the count at its place.</summary>
        public static Tensor4D<T> operator >>(Tensor4D<T> left, Tensor4D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, zeros moving in, by one count.</summary>
        public static Tensor4D<T> operator >>>(Tensor4D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, zeros moving in, by the count at its place.</summary>
        public static Tensor4D<T> operator >>>(Tensor4D<T> left, Tensor4D<int> right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Shifts each element left by one count.</summary>
        public static Tensor5D<T> operator <<(Tensor5D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right));

        /// <summary>Shifts each element left by the count at its place.</summary>
        public static Tensor5D<T> operator <<(Tensor5D<T> left, Tensor5D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftLeftKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, its sign moving in, by one count.</summary>
        public static Tensor5D<T> operator >>(Tensor5D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, its sign moving in, by the count at its place.</summary>
        public static Tensor5D<T> operator >>(Tensor5D<T> left, Tensor5D<int> right) =>
            new(ElementMap.Apply<T, int, T, ShiftRightKernel<T>>(left.Block, right.Block));

        /// <summary>Shifts each element right, zeros moving in, by one count.</summary>
        public static Tensor5D<T> operator >>>(Tensor5D<T> left, int right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right));

        /// <summary>Shifts each element right, zeros moving in, by the count at its place.</summary>
        public static Tensor5D<T> operator >>>(Tensor5D<T> left, Tensor5D<int> right) =>
            new(ElementMap.Apply<T, int, T, UnsignedShiftRightKernel<T>>(left.Block, right.Block));
    }
}
