namespace SourceTensor;

/// <summary>A function of two numbers, applied element by element.</summary>
internal interface IElementKernel<TLeft, TRight, TResult>
{
    static abstract TResult Apply(TLeft left, TRight right);
}

/// <summary>A function of one number, applied element by element.</summary>
internal interface IElementKernel<T, TResult>
{
    static abstract TResult Apply(T operand);
}
