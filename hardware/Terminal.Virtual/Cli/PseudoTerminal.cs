using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace Terminal.Virtual.Cli;

/// <summary>A pseudo-terminal of the operating system (Linux, macOS): its other end can be opened with any terminal program.</summary>
public sealed class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int Now = 0;

    // Room for struct termios of every system; it is only handed from one call to the other.
    private const int TermiosBytes = 256;

    private const int MostWaitingBytes = 64 * 1024;

    private readonly FileStream master;
    private readonly SafeFileHandle slave;
    private readonly BlockingCollection<byte> waiting = new BlockingCollection<byte>(MostWaitingBytes);

    private PseudoTerminal(FileStream master, SafeFileHandle slave, string name)
    {
        this.master = master;
        this.slave = slave;
        Name = name;
    }

    /// <summary>Name of the other end, for example /dev/pts/3.</summary>
    public string Name { get; }

    /// <summary>Opens one; throws <see cref="IOException"/> with a reason where that cannot be.</summary>
    public static PseudoTerminal Open()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new IOException("Windows has no pseudo-terminals of this kind; use the console of the page.");
        }

        int noControl = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;
        int fd = Native.posix_openpt(ReadWrite | noControl);
        Check(fd);
        FileStream master = new FileStream(new SafeFileHandle(fd, true), FileAccess.ReadWrite, 0);
        Check(Native.grantpt(fd));
        Check(Native.unlockpt(fd));
        string name = Marshal.PtrToStringUTF8(Native.ptsname(fd));

        // An end of our own stays open, so that the line does not hang up whenever the other program leaves.
        int slave = Native.open(name, ReadWrite | noControl);
        Check(slave);
        byte[] settings = new byte[TermiosBytes];
        if (Native.tcgetattr(slave, settings) == 0)
        {
            Native.cfmakeraw(settings);
            Native.tcsetattr(slave, Now, settings);
        }

        return new PseudoTerminal(master, new SafeFileHandle(slave, true), name);
    }

    /// <summary>Begins to carry: what is typed there is handed on from a thread of its own.</summary>
    public void Listen(Action<byte[]> typed)
    {
        Run(() =>
        {
            byte[] buffer = new byte[256];
            for (int count = master.Read(buffer, 0, buffer.Length); count > 0; count = master.Read(buffer, 0, buffer.Length))
            {
                typed(buffer.AsSpan(0, count).ToArray());
            }
        });
        Run(() =>
        {
            foreach (byte value in waiting.GetConsumingEnumerable())
            {
                master.WriteByte(value);
            }
        });
    }

    /// <summary>Shows a byte there; when nobody reads for long it is lost, as on a cable that hangs in the air.</summary>
    public void Write(byte value)
    {
        waiting.TryAdd(value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.CompleteAdding();
        slave.Dispose();
        master.Dispose();
    }

    private static void Run(Action work)
    {
        Thread thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                // Closed.
            }
        });
        thread.IsBackground = true;
        thread.Start();
    }

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw new IOException("No pseudo-terminal: " + new Win32Exception(Marshal.GetLastPInvokeError()).Message);
        }
    }

    private static class Native
    {
        [DllImport("libc", SetLastError = true)]
        public static extern int posix_openpt(int flags);

        [DllImport("libc", SetLastError = true)]
        public static extern int grantpt(int fd);

        [DllImport("libc", SetLastError = true)]
        public static extern int unlockpt(int fd);

        [DllImport("libc", SetLastError = true)]
        public static extern IntPtr ptsname(int fd);

        [DllImport("libc", SetLastError = true)]
        public static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", SetLastError = true)]
        public static extern int tcgetattr(int fd, byte[] termios);

        [DllImport("libc", SetLastError = true)]
        public static extern int tcsetattr(int fd, int actions, byte[] termios);

        [DllImport("libc", SetLastError = true)]
        public static extern void cfmakeraw(byte[] termios);
    }
}
