using System;
using System.IO;

/// <summary>
/// What device code has cost since the last <see cref="Reset"/>. The cost meter puts calls of this class into the
/// device assemblies of a program; in a program without them everything stays 0. One thread.
/// </summary>
public static class CostCounter
{
    /// <summary>Bytes of a heap block of the device's runtime.</summary>
    public const int BlockBytes = 12;

    /// <summary>File beside the program: "instructions native-calls" of each library method, a line a number.</summary>
    public const string LibraryFileName = "library-costs.txt";

    /// <summary>File beside the program: the names of instrumented methods, a line a number.</summary>
    public const string MethodFileName = "instrumented-methods.txt";

    private static int[][] _libraryCosts = ReadLibraryCosts();
    private static long[] _byMethod = new long[1024];

    /// <summary>IL instructions executed in device code, and in managed code of the device's libraries as far as it is known.</summary>
    public static long Instructions;

    /// <summary>Calls into native code of the device's libraries.</summary>
    public static long NativeCalls;

    /// <summary>Bytes that native code has copied or cleared.</summary>
    public static long NativeBytes;

    /// <summary>Objects allocated.</summary>
    public static long Allocations;

    /// <summary>Heap blocks that these objects take on the device.</summary>
    public static long HeapBlocks;

    /// <summary>Sets everything to 0.</summary>
    public static void Reset()
    {
        Instructions = 0;
        NativeCalls = 0;
        NativeBytes = 0;
        Allocations = 0;
        HeapBlocks = 0;
        Array.Clear(_byMethod);
    }

    /// <summary>Sets what library methods cost where no file says it: instructions and native calls of each number.</summary>
    public static void SetLibraryCosts(int[][] costs) => _libraryCosts = costs;

    /// <summary>A basic block of so many instructions runs, in the method of this number.</summary>
    public static void Run(int instructions, int method)
    {
        Instructions += instructions;
        if (method >= _byMethod.Length)
        {
            Array.Resize(ref _byMethod, 2 * (method + 1));
        }

        _byMethod[method] += instructions;
    }

    /// <summary>Instructions of the method of this number, what it calls not included.</summary>
    public static long InstructionsOf(int method) => method < _byMethod.Length ? _byMethod[method] : 0;

    /// <summary>A library method is called.</summary>
    public static void Library(int number)
    {
        Instructions += _libraryCosts[number][0];
        NativeCalls += _libraryCosts[number][1];
    }

    /// <summary>An object with so many fields comes into being.</summary>
    public static void Made(int fields)
    {
        Allocations++;
        HeapBlocks += 1 + fields;
    }

    /// <summary>An array is about to be made; hands its length on.</summary>
    public static int MadeArray(int length, int elementBytes)
    {
        Allocations++;
        HeapBlocks += 1 + (((long)length * elementBytes) + BlockBytes - 1) / BlockBytes;
        return length;
    }

    /// <summary>A library method has returned a text; hands it on.</summary>
    public static string MadeText(string text)
    {
        if (text is not null && text.Length > 0)
        {
            Allocations++;
            HeapBlocks += 1 + (System.Text.Encoding.UTF8.GetByteCount(text) + BlockBytes) / BlockBytes;
        }

        return text;
    }

    /// <summary>A library method has returned an array; hands it on.</summary>
    public static Array MadeResult(Array array)
    {
        if (array is not null)
        {
            MadeArray(array.Length, array is char[] or short[] or ushort[] ? 2 : array is byte[] or sbyte[] or bool[] ? 1 : 4);
        }

        return array;
    }

    /// <summary>Array.Copy.</summary>
    public static void Copy(Array source, int sourceIndex, Array target, int targetIndex, int count)
    {
        NativeBytes += (long)count * ElementBytes(source);
        Array.Copy(source, sourceIndex, target, targetIndex, count);
    }

    /// <summary>Array.Copy from the beginning.</summary>
    public static void CopyAll(Array source, Array target, int count)
    {
        NativeBytes += (long)count * ElementBytes(source);
        Array.Copy(source, target, count);
    }

    /// <summary>Array.Clear.</summary>
    public static void Clear(Array array, int index, int count)
    {
        NativeBytes += (long)count * ElementBytes(array);
        Array.Clear(array, index, count);
    }

    private static int[][] ReadLibraryCosts()
    {
        string path = Path.Combine(AppContext.BaseDirectory, LibraryFileName);
        return File.Exists(path)
            ? Array.ConvertAll(File.ReadAllLines(path), line => Array.ConvertAll(line.Split(' '), int.Parse))
            : [];
    }

    private static int ElementBytes(Array array)
        => array switch
        {
            byte[] or sbyte[] or bool[] => 1,
            char[] or short[] or ushort[] => 2,
            int[] or uint[] or float[] => 4,
            long[] or ulong[] or double[] => 8,
            _ => BlockBytes,
        };
}
