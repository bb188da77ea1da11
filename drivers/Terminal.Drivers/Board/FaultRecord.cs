using System;
using System.Diagnostics;
using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>Keeps what an exception was, for the console after the restart.</summary>
public static class FaultRecord
{
    /// <summary>Name of the file; the terminal reads and deletes it at start.</summary>
    public const string FileName = "fault.txt";

    private const int MostBytes = 500;

    /// <summary>
    /// Writes the exception's kind, message and place, at most 500 bytes. A drive that fails is not a reason to fail again, and one that
    /// holds it already is left alone: the same fault may come at every start, seconds apart, for as long as there is power.
    /// </summary>
    public static void Write(IFileStore files, Exception fault)
    {
        try
        {
            string text = fault.GetType().FullName + ": " + fault.Message + "\n" + fault.StackTrace;
            Debug.WriteLine(text);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int count = bytes.Length < MostBytes ? bytes.Length : MostBytes;
            if (!Holds(files, bytes, count))
            {
                files.Replace(FileName, bytes, 0, count);
            }
        }
        catch (Exception)
        {
            // Nothing more can be done before the restart.
        }
    }

    private static bool Holds(IFileStore files, byte[] bytes, int count)
    {
        byte[] held = new byte[count];
        bool same = files.Length(FileName) == count && files.Read(FileName, 0, held, 0, count) == count;
        for (int i = 0; i < count && same; i++)
        {
            same = held[i] == bytes[i];
        }

        return same;
    }
}
