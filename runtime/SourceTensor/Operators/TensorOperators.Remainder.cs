// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The remainder when a tensor is divided by another, element by element.</summary>
        public static Tensor1D<T> operator %(Tensor1D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each element is divided by a scalar.</summary>
        public static Tensor1D<T> operator %(Tensor1D<T> left, T right) =>
            new(Elementwise.Remainder(left.Block, right));

        /// <summary>The remainder when a scalar is divided by each element.</summary>
        public static Tensor1D<T> operator %(T left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left, right.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The remainder when a tensor is divided by another, element by element.</summary>
        public static Tensor2D<T> operator %(Tensor2D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each element is divided by a scalar.</summary>
        public static Tensor2D<T> operator %(Tensor2D<T> left, T right) =>
            new(Elementwise.Remainder(left.Block, right));

        /// <summary>The remainder when a scalar is divided by each element.</summary>
        public static Tensor2D<T> operator %(T left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left, right.Block));

        /// <summary>The remainder when each rank-1 part is divided by a tensor.</summary>
        public static Tensor2D<T> operator %(Tensor2D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-1 part.</summary>
        public static Tensor2D<T> operator %(Tensor1D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The remainder when a tensor is divided by another, element by element.</summary>
        public static Tensor3D<T> operator %(Tensor3D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each element is divided by a scalar.</summary>
        public static Tensor3D<T> operator %(Tensor3D<T> left, T right) =>
            new(Elementwise.Remainder(left.Block, right));

        /// <summary>The remainder when a scalar is divided by each element.</summary>
        public static Tensor3D<T> operator %(T left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left, right.Block));

        /// <summary>The remainder when each rank-2 part is divided by a tensor.</summary>
        public static Tensor3D<T> operator %(Tensor3D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-2 part.</summary>
        public static Tensor3D<T> operator %(Tensor2D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-1 part is divided by a tensor.</summary>
        public static Tensor3D<T> operator %(Tensor3D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-1 part.</summary>
        public static Tensor3D<T> operator %(Tensor1D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The remainder when a tensor is divided by another, element by element.</summary>
        public static Tensor4D<T> operator %(Tensor4D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each element is divided by a scalar.</summary>
        public static Tensor4D<T> operator %(Tensor4D<T> left, T right) =>
            new(Elementwise.Remainder(left.Block, right));

        /// <summary>The remainder when a scalar is divided by each element.</summary>
        public static Tensor4D<T> operator %(T left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left, right.Block));

        /// <summary>The remainder when each rank-3 part is divided by a tensor.</summary>
        public static Tensor4D<T> operator %(Tensor4D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-3 part.</summary>
        public static Tensor4D<T> operator %(Tensor3D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-2 part is divided by a tensor.</summary>
        public static Tensor4D<T> operator %(Tensor4D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-2 part.</summary>
        public static Tensor4D<T> operator %(Tensor2D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-1 part is divided by a tensor.</summary>
        public static Tensor4D<T> operator %(Tensor4D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-1 part.</summary>
        public static Tensor4D<T> operator %(Tensor1D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The remainder when a tensor is divided by another, element by element.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each element is divided by a scalar.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, T right) =>
            new(Elementwise.Remainder(left.Block, right));

        /// <summary>The remainder when a scalar is divided by each element.</summary>
        public static Tensor5D<T> operator %(T left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left, right.Block));

        /// <summary>The remainder when each rank-4 part is divided by a tensor.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, Tensor4D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-4 part.</summary>
        public static Tensor5D<T> operator %(Tensor4D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-3 part is divided by a tensor.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, Tensor3D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-3 part.</summary>
        public static Tensor5D<T> operator %(Tensor3D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-2 part is divided by a tensor.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, Tensor2D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-2 part.</summary>
        public static Tensor5D<T> operator %(Tensor2D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when each rank-1 part is divided by a tensor.</summary>
        public static Tensor5D<T> operator %(Tensor5D<T> left, Tensor1D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));

        /// <summary>The remainder when a tensor is divided by each rank-1 part.</summary>
        public static Tensor5D<T> operator %(Tensor1D<T> left, Tensor5D<T> right) =>
            new(Elementwise.Remainder(left.Block, right.Block));
    }

    extension(Tensor1D<int>)
    {
        /// <summary>The remainder when integers is divided by doubles, element by element.</summary>
        public static Tensor1D<double> operator %(Tensor1D<int> left, Tensor1D<double> right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>The remainder when doubles is divided by integers, element by element.</summary>
        public static Tensor1D<double> operator %(Tensor1D<double> left, Tensor1D<int> right) =>
            new(Elementwise.Remainder(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>The remainder when each integer is divided by a double.</summary>
        public static Tensor1D<double> operator %(Tensor1D<int> left, double right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right));

        /// <summary>The remainder when a double is divided by each integer.</summary>
        public static Tensor1D<double> operator %(double left, Tensor1D<int> right) =>
            new(Elementwise.Remainder(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor2D<int>)
    {
        /// <summary>The remainder when integers is divided by doubles, element by element.</summary>
        public static Tensor2D<double> operator %(Tensor2D<int> left, Tensor2D<double> right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>The remainder when doubles is divided by integers, element by element.</summary>
        public static Tensor2D<double> operator %(Tensor2D<double> left, Tensor2D<int> right) =>
            new(Elementwise.Remainder(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>The remainder when each integer is divided by a double.</summary>
        public static Tensor2D<double> operator %(Tensor2D<int> left, double right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right));

        /// <summary>The remainder when a double is divided by each integer.</summary>
        public static Tensor2D<double> operator %(double left, Tensor2D<int> right) =>
            new(Elementwise.Remainder(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor3D<int>)
    {
        /// <summary>The remainder when integers is divided by doubles, element by element.</summary>
        public static Tensor3D<double> operator %(Tensor3D<int> left, Tensor3D<double> right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>The remainder when doubles is divided by integers, element by element.</summary>
        public static Tensor3D<double> operator %(Tensor3D<double> left, Tensor3D<int> right) =>
            new(Elementwise.Remainder(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>The remainder when each integer is divided by a double.</summary>
        public static Tensor3D<double> operator %(Tensor3D<int> left, double right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right));

        /// <summary>The remainder when a double is divided by each integer.</summary>
        public static Tensor3D<double> operator %(double left, Tensor3D<int> right) =>
            new(Elementwise.Remainder(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor4D<int>)
    {
        /// <summary>The remainder when integers is divided by doubles, element by element.</summary>
        public static Tensor4D<double> operator %(Tensor4D<int> left, Tensor4D<double> right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>The remainder when doubles is divided by integers, element by element.</summary>
        public static Tensor4D<double> operator %(Tensor4D<double> left, Tensor4D<int> right) =>
            new(Elementwise.Remainder(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>The remainder when each integer is divided by a double.</summary>
        public static Tensor4D<double> operator %(Tensor4D<int> left, double right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right));

        /// <summary>The remainder when a double is divided by each integer.</summary>
        public static Tensor4D<double> operator %(double left, Tensor4D<int> right) =>
            new(Elementwise.Remainder(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor5D<int>)
    {
        /// <summary>The remainder when integers is divided by doubles, element by element.</summary>
        public static Tensor5D<double> operator %(Tensor5D<int> left, Tensor5D<double> right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>The remainder when doubles is divided by integers, element by element.</summary>
        public static Tensor5D<double> operator %(Tensor5D<double> left, Tensor5D<int> right) =>
            new(Elementwise.Remainder(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>The remainder when each integer is divided by a double.</summary>
        public static Tensor5D<double> operator %(Tensor5D<int> left, double right) =>
            new(Elementwise.Remainder(Elementwise.ToDouble(left.Block), right));

        /// <summary>The remainder when a double is divided by each integer.</summary>
        public static Tensor5D<double> operator %(double left, Tensor5D<int> right) =>
            new(Elementwise.Remainder(left, Elementwise.ToDouble(right.Block)));
    }
}
