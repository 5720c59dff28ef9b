// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Multiplies a tensor by another, element by element.</summary>
        public static Tensor1D<T> operator *(Tensor1D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each element by a scalar.</summary>
        public static Tensor1D<T> operator *(Tensor1D<T> left, T right) =>
            new(Elementwise.Multiply(left.Block, right));

        /// <summary>Multiplies a scalar by each element.</summary>
        public static Tensor1D<T> operator *(T left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left, right.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Multiplies a tensor by another, element by element.</summary>
        public static Tensor2D<T> operator *(Tensor2D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each element by a scalar.</summary>
        public static Tensor2D<T> operator *(Tensor2D<T> left, T right) =>
            new(Elementwise.Multiply(left.Block, right));

        /// <summary>Multiplies a scalar by each element.</summary>
        public static Tensor2D<T> operator *(T left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left, right.Block));

        /// <summary>Multiplies each rank-1 part by a tensor.</summary>
        public static Tensor2D<T> operator *(Tensor2D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-1 part.</summary>
        public static Tensor2D<T> operator *(Tensor1D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Multiplies a tensor by another, element by element.</summary>
        public static Tensor3D<T> operator *(Tensor3D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each element by a scalar.</summary>
        public static Tensor3D<T> operator *(Tensor3D<T> left, T right) =>
            new(Elementwise.Multiply(left.Block, right));

        /// <summary>Multiplies a scalar by each element.</summary>
        public static Tensor3D<T> operator *(T left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left, right.Block));

        /// <summary>Multiplies each rank-2 part by a tensor.</summary>
        public static Tensor3D<T> operator *(Tensor3D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-2 part.</summary>
        public static Tensor3D<T> operator *(Tensor2D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-1 part by a tensor.</summary>
        public static Tensor3D<T> operator *(Tensor3D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-1 part.</summary>
        public static Tensor3D<T> operator *(Tensor1D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Multiplies a tensor by another, element by element.</summary>
        public static Tensor4D<T> operator *(Tensor4D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each element by a scalar.</summary>
        public static Tensor4D<T> operator *(Tensor4D<T> left, T right) =>
            new(Elementwise.Multiply(left.Block, right));

        /// <summary>Multiplies a scalar by each element.</summary>
        public static Tensor4D<T> operator *(T left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left, right.Block));

        /// <summary>Multiplies each rank-3 part by a tensor.</summary>
        public static Tensor4D<T> operator *(Tensor4D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-3 part.</summary>
        public static Tensor4D<T> operator *(Tensor3D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-2 part by a tensor.</summary>
        public static Tensor4D<T> operator *(Tensor4D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-2 part.</summary>
        public static Tensor4D<T> operator *(Tensor2D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-1 part by a tensor.</summary>
        public static Tensor4D<T> operator *(Tensor4D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-1 part.</summary>
        public static Tensor4D<T> operator *(Tensor1D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Multiplies a tensor by another, element by element.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each element by a scalar.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, T right) =>
            new(Elementwise.Multiply(left.Block, right));

        /// <summary>Multiplies a scalar by each element.</summary>
        public static Tensor5D<T> operator *(T left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left, right.Block));

        /// <summary>Multiplies each rank-4 part by a tensor.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-4 part.</summary>
        public static Tensor5D<T> operator *(Tensor4D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-3 part by a tensor.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-3 part.</summary>
        public static Tensor5D<T> operator *(Tensor3D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-2 part by a tensor.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-2 part.</summary>
        public static Tensor5D<T> operator *(Tensor2D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies each rank-1 part by a tensor.</summary>
        public static Tensor5D<T> operator *(Tensor5D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));

        /// <summary>Multiplies a tensor by each rank-1 part.</summary>
        public static Tensor5D<T> operator *(Tensor1D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Multiply(left.Block, right.Block));
    }

    extension(Tensor1D<int>)
    {
        /// <summary>Multiplies integers by doubles, element by element.</summary>
        public static Tensor1D<double> operator *(Tensor1D<int> left, Tensor1D<double> right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Multiplies doubles by integers, element by element.</summary>
        public static Tensor1D<double> operator *(Tensor1D<double> left, Tensor1D<int> right) =>
            new(Elementwise.Multiply(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Multiplies each integer by a double.</summary>
        public static Tensor1D<double> operator *(Tensor1D<int> left, double right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right));

        /// <summary>Multiplies a double by each integer.</summary>
        public static Tensor1D<double> operator *(double left, Tensor1D<int> right) =>
            new(Elementwise.Multiply(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor2D<int>)
    {
        /// <summary>Multiplies integers by doubles, element by element.</summary>
        public static Tensor2D<double> operator *(Tensor2D<int> left, Tensor2D<double> right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Multiplies doubles by integers, element by element.</summary>
        public static Tensor2D<double> operator *(Tensor2D<double> left, Tensor2D<int> right) =>
            new(Elementwise.Multiply(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Multiplies each integer by a double.</summary>
        public static Tensor2D<double> operator *(Tensor2D<int> left, double right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right));

        /// <summary>Multiplies a double by each integer.</summary>
        public static Tensor2D<double> operator *(double left, Tensor2D<int> right) =>
            new(Elementwise.Multiply(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor3D<int>)
    {
        /// <summary>Multiplies integers by doubles, element by element.</summary>
        public static Tensor3D<double> operator *(Tensor3D<int> left, Tensor3D<double> right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Multiplies doubles by integers, element by element.</summary>
        public static Tensor3D<double> operator *(Tensor3D<double> left, Tensor3D<int> right) =>
            new(Elementwise.Multiply(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Multiplies each integer by a double.</summary>
        public static Tensor3D<double> operator *(Tensor3D<int> left, double right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right));

        /// <summary>Multiplies a double by each integer.</summary>
        public static Tensor3D<double> operator *(double left, Tensor3D<int> right) =>
            new(Elementwise.Multiply(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor4D<int>)
    {
        /// <summary>Multiplies integers by doubles, element by element.</summary>
        public static Tensor4D<double> operator *(Tensor4D<int> left, Tensor4D<double> right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Multiplies doubles by integers, element by element.</summary>
        public static Tensor4D<double> operator *(Tensor4D<double> left, Tensor4D<int> right) =>
            new(Elementwise.Multiply(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Multiplies each integer by a double.</summary>
        public static Tensor4D<double> operator *(Tensor4D<int> left, double right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right));

        /// <summary>Multiplies a double by each integer.</summary>
        public static Tensor4D<double> operator *(double left, Tensor4D<int> right) =>
            new(Elementwise.Multiply(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor5D<int>)
    {
        /// <summary>Multiplies integers by doubles, element by element.</summary>
        public static Tensor5D<double> operator *(Tensor5D<int> left, Tensor5D<double> right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Multiplies doubles by integers, element by element.</summary>
        public static Tensor5D<double> operator *(Tensor5D<double> left, Tensor5D<int> right) =>
            new(Elementwise.Multiply(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Multiplies each integer by a double.</summary>
        public static Tensor5D<double> operator *(Tensor5D<int> left, double right) =>
            new(Elementwise.Multiply(Elementwise.ToDouble(left.Block), right));

        /// <summary>Multiplies a double by each integer.</summary>
        public static Tensor5D<double> operator *(double left, Tensor5D<int> right) =>
            new(Elementwise.Multiply(left, Elementwise.ToDouble(right.Block)));
    }
}
