using System.Runtime.InteropServices;

namespace SourceTensor.CompilerServices;

/// <summary>The unit of scratch memory. An array of these can be 64 times as large as an array of bytes.</summary>
[StructLayout(LayoutKind.Sequential, Size = Size)]
internal struct CacheLine
{
    public const int Size = 64;

    private readonly byte _first;
}
