// Written by WriteOperators.cs; change that and run it.
using System.Numerics;

namespace SourceTensor;

public static partial class TensorOperators
{
    extension<T>(Tensor1D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Where a tensor is less than another, element by element.</summary>
        public static Tensor1D<bool> operator <(Tensor1D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than another, element by element.</summary>
        public static Tensor1D<bool> operator >(Tensor1D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each element is less than a scalar.</summary>
        public static Tensor1D<bool> operator <(Tensor1D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right));

        /// <summary>Where each element is greater than a scalar.</summary>
        public static Tensor1D<bool> operator >(Tensor1D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right));

        /// <summary>Where a scalar is less than each element.</summary>
        public static Tensor1D<bool> operator <(T left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left, right.Block));

        /// <summary>Where a scalar is greater than each element.</summary>
        public static Tensor1D<bool> operator >(T left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left, right.Block));
    }

    extension<T>(Tensor2D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Where a tensor is less than another, element by element.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than another, element by element.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each element is less than a scalar.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right));

        /// <summary>Where each element is greater than a scalar.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right));

        /// <summary>Where a scalar is less than each element.</summary>
        public static Tensor2D<bool> operator <(T left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left, right.Block));

        /// <summary>Where a scalar is greater than each element.</summary>
        public static Tensor2D<bool> operator >(T left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left, right.Block));

        /// <summary>Where each rank-1 part is less than a tensor.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is greater than a tensor.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-1 part.</summary>
        public static Tensor2D<bool> operator <(Tensor1D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-1 part.</summary>
        public static Tensor2D<bool> operator >(Tensor1D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor3D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Where a tensor is less than another, element by element.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than another, element by element.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each element is less than a scalar.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right));

        /// <summary>Where each element is greater than a scalar.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right));

        /// <summary>Where a scalar is less than each element.</summary>
        public static Tensor3D<bool> operator <(T left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left, right.Block));

        /// <summary>Where a scalar is greater than each element.</summary>
        public static Tensor3D<bool> operator >(T left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left, right.Block));

        /// <summary>Where each rank-2 part is less than a tensor.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-2 part is greater than a tensor.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-2 part.</summary>
        public static Tensor3D<bool> operator <(Tensor2D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-2 part.</summary>
        public static Tensor3D<bool> operator >(Tensor2D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is less than a tensor.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is greater than a tensor.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-1 part.</summary>
        public static Tensor3D<bool> operator <(Tensor1D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-1 part.</summary>
        public static Tensor3D<bool> operator >(Tensor1D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor4D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Where a tensor is less than another, element by element.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than another, element by element.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each element is less than a scalar.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right));

        /// <summary>Where each element is greater than a scalar.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right));

        /// <summary>Where a scalar is less than each element.</summary>
        public static Tensor4D<bool> operator <(T left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left, right.Block));

        /// <summary>Where a scalar is greater than each element.</summary>
        public static Tensor4D<bool> operator >(T left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left, right.Block));

        /// <summary>Where each rank-3 part is less than a tensor.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-3 part is greater than a tensor.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-3 part.</summary>
        public static Tensor4D<bool> operator <(Tensor3D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-3 part.</summary>
        public static Tensor4D<bool> operator >(Tensor3D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-2 part is less than a tensor.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-2 part is greater than a tensor.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-2 part.</summary>
        public static Tensor4D<bool> operator <(Tensor2D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-2 part.</summary>
        public static Tensor4D<bool> operator >(Tensor2D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is less than a tensor.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is greater than a tensor.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-1 part.</summary>
        public static Tensor4D<bool> operator <(Tensor1D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-1 part.</summary>
        public static Tensor4D<bool> operator >(Tensor1D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));
    }

    extension<T>(Tensor5D<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Where a tensor is less than another, element by element.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than another, element by element.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each element is less than a scalar.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right));

        /// <summary>Where each element is greater than a scalar.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, T right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right));

        /// <summary>Where a scalar is less than each element.</summary>
        public static Tensor5D<bool> operator <(T left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left, right.Block));

        /// <summary>Where a scalar is greater than each element.</summary>
        public static Tensor5D<bool> operator >(T left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left, right.Block));

        /// <summary>Where each rank-4 part is less than a tensor.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-4 part is greater than a tensor.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, Tensor4D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-4 part.</summary>
        public static Tensor5D<bool> operator <(Tensor4D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-4 part.</summary>
        public static Tensor5D<bool> operator >(Tensor4D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-3 part is less than a tensor.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-3 part is greater than a tensor.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, Tensor3D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-3 part.</summary>
        public static Tensor5D<bool> operator <(Tensor3D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-3 part.</summary>
        public static Tensor5D<bool> operator >(Tensor3D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-2 part is less than a tensor.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-2 part is greater than a tensor.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, Tensor2D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-2 part.</summary>
        public static Tensor5D<bool> operator <(Tensor2D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-2 part.</summary>
        public static Tensor5D<bool> operator >(Tensor2D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is less than a tensor.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where each rank-1 part is greater than a tensor.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<T> left, Tensor1D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is less than each rank-1 part.</summary>
        public static Tensor5D<bool> operator <(Tensor1D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, LessThanKernel<T>>(left.Block, right.Block));

        /// <summary>Where a tensor is greater than each rank-1 part.</summary>
        public static Tensor5D<bool> operator >(Tensor1D<T> left, Tensor5D<T> right) =>
            new(ElementMap.Apply<T, T, bool, GreaterThanKernel<T>>(left.Block, right.Block));
    }

    extension(Tensor1D<int>)
    {
        /// <summary>Where integers is less than doubles, element by element.</summary>
        public static Tensor1D<bool> operator <(Tensor1D<int> left, Tensor1D<double> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where integers is greater than doubles, element by element.</summary>
        public static Tensor1D<bool> operator >(Tensor1D<int> left, Tensor1D<double> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where doubles is less than integers, element by element.</summary>
        public static Tensor1D<bool> operator <(Tensor1D<double> left, Tensor1D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where doubles is greater than integers, element by element.</summary>
        public static Tensor1D<bool> operator >(Tensor1D<double> left, Tensor1D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where each integer is less than a double.</summary>
        public static Tensor1D<bool> operator <(Tensor1D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where each integer is greater than a double.</summary>
        public static Tensor1D<bool> operator >(Tensor1D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where a double is less than each integer.</summary>
        public static Tensor1D<bool> operator <(double left, Tensor1D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));

        /// <summary>Where a double is greater than each integer.</summary>
        public static Tensor1D<bool> operator >(double left, Tensor1D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor2D<int>)
    {
        /// <summary>Where integers is less than doubles, element by element.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<int> left, Tensor2D<double> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where integers is greater than doubles, element by element.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<int> left, Tensor2D<double> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where doubles is less than integers, element by element.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<double> left, Tensor2D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where doubles is greater than integers, element by element.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<double> left, Tensor2D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where each integer is less than a double.</summary>
        public static Tensor2D<bool> operator <(Tensor2D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where each integer is greater than a double.</summary>
        public static Tensor2D<bool> operator >(Tensor2D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where a double is less than each integer.</summary>
        public static Tensor2D<bool> operator <(double left, Tensor2D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));

        /// <summary>Where a double is greater than each integer.</summary>
        public static Tensor2D<bool> operator >(double left, Tensor2D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor3D<int>)
    {
        /// <summary>Where integers is less than doubles, element by element.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<int> left, Tensor3D<double> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where integers is greater than doubles, element by element.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<int> left, Tensor3D<double> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where doubles is less than integers, element by element.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<double> left, Tensor3D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where doubles is greater than integers, element by element.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<double> left, Tensor3D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where each integer is less than a double.</summary>
        public static Tensor3D<bool> operator <(Tensor3D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where each integer is greater than a double.</summary>
        public static Tensor3D<bool> operator >(Tensor3D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where a double is less than each integer.</summary>
        public static Tensor3D<bool> operator <(double left, Tensor3D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));

        /// <summary>Where a double is greater than each integer.</summary>
        public static Tensor3D<bool> operator >(double left, Tensor3D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor4D<int>)
    {
        /// <summary>Where integers is less than doubles, element by element.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<int> left, Tensor4D<double> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where integers is greater than doubles, element by element.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<int> left, Tensor4D<double> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where doubles is less than integers, element by element.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<double> left, Tensor4D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where doubles is greater than integers, element by element.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<double> left, Tensor4D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where each integer is less than a double.</summary>
        public static Tensor4D<bool> operator <(Tensor4D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where each integer is greater than a double.</summary>
        public static Tensor4D<bool> operator >(Tensor4D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where a double is less than each integer.</summary>
        public static Tensor4D<bool> operator <(double left, Tensor4D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));

        /// <summary>Where a double is greater than each integer.</summary>
        public static Tensor4D<bool> operator >(double left, Tensor4D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));
    }

    extension(Tensor5D<int>)
    {
        /// <summary>Where integers is less than doubles, element by element.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<int> left, Tensor5D<double> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where integers is greater than doubles, element by element.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<int> left, Tensor5D<double> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right.Block));

        /// <summary>Where doubles is less than integers, element by element.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<double> left, Tensor5D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where doubles is greater than integers, element by element.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<double> left, Tensor5D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left.Block, Elementwise.ToDouble(right.Block)));

        /// <summary>Where each integer is less than a double.</summary>
        public static Tensor5D<bool> operator <(Tensor5D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where each integer is greater than a double.</summary>
        public static Tensor5D<bool> operator >(Tensor5D<int> left, double right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(Elementwise.ToDouble(left.Block), right));

        /// <summary>Where a double is less than each integer.</summary>
        public static Tensor5D<bool> operator <(double left, Tensor5D<int> right) =>
            new(ElementMap.Apply<double, double, bool, LessThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));

        /// <summary>Where a double is greater than each integer.</summary>
        public static Tensor5D<bool> operator >(double left, Tensor5D<int> right) =>
            new(ElementMap.Apply<double, double, bool, GreaterThanKernel<double>>(left, Elementwise.ToDouble(right.Block)));
    }
}
