using System;
using System.Diagnostics;
using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>Keeps what an exception was, for the console after the restart.</summary>
internal static class FaultRecord
{
    /// <summary>Name of the file; the terminal reads and deletes it at start.</summary>
    public const string FileName = "fault.txt";

    /// <summary>Writes the exception's kind, message and place, at most 500 bytes. A drive that fails is not a reason to fail again.</summary>
    public static void Write(IFileStore files, Exception fault)
    {
        try
        {
            string text = fault.GetType().FullName + ": " + fault.Message + "\n" + fault.StackTrace;
            Debug.WriteLine(text);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            files.Replace(FileName, bytes, 0, bytes.Length < 500 ? bytes.Length : 500);
        }
        catch (Exception)
        {
            // Nothing more can be done before the restart.
        }
    }
}
