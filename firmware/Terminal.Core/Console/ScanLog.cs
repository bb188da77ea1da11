using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>What the last scans came to: reason, length, encoding seen, items that miss; never their content.</summary>
public sealed class ScanLog
{
    /// <summary>Scans kept.</summary>
    public const int Room = 16;

    private readonly int[] uptimesS = new int[Room];
    private readonly byte[] reasons = new byte[Room];
    private readonly byte[] damages = new byte[Room];
    private readonly ushort[] lengths = new ushort[Room];
    private readonly ushort[] missing = new ushort[Room];
    private readonly ushort[] malformed = new ushort[Room];
    private int total;

    /// <summary>Scans since power-on; the newest has this number less one.</summary>
    public int Total
    {
        get { return total; }
    }

    /// <summary>Number of the oldest that is kept.</summary>
    public int Oldest
    {
        get { return Total > Room ? Total - Room : 0; }
    }

    /// <summary>Takes a scan down, before its content is overwritten.</summary>
    public void Add(ScannedCode code, int lengthBytes, long uptimeMs)
    {
        int i = Total % Room;
        uptimesS[i] = (int)(uptimeMs / 1000);
        reasons[i] = (byte)code.Reason;
        damages[i] = (byte)code.Damage;
        lengths[i] = (ushort)lengthBytes;
        missing[i] = (ushort)code.Missing;
        malformed[i] = (ushort)code.Malformed;
        total++;
    }

    /// <summary>Says a scan by its number on one line; false when there is none yet.</summary>
    public bool Say(int number, ConsoleReply reply)
    {
        if (number >= Total)
        {
            return false;
        }

        int i = number % Room;
        reply.Open("scan");
        reply.Number("number", number + 1);
        reply.Number("uptimeS", uptimesS[i]);
        reply.Word("reason", ScanReasons.Word((ScanReason)reasons[i]));
        reply.Number("lengthBytes", lengths[i]);
        reply.Word("encoding", Encoding((TextDamage)damages[i]));
        Items("missing", missing[i], reply);
        Items("malformed", malformed[i], reply);
        reply.Close();
        return true;
    }

    private static void Items(string name, int items, ConsoleReply reply)
    {
        if (items == 0)
        {
            return;
        }

        string words = "";
        for (int i = 0; i < PaperItemWords.Count; i++)
        {
            if ((items & (int)PaperItemWords.At(i)) != 0)
            {
                words = words.Length == 0 ? PaperItemWords.Word(i) : words + "+" + PaperItemWords.Word(i);
            }
        }

        reply.Word(name, words);
    }

    private static string Encoding(TextDamage damage)
    {
        switch (damage)
        {
            case TextDamage.None: return "utf-8";
            case TextDamage.DoubleUtf8: return "utf-8-twice";
            case TextDamage.Windows1258: return "windows-1258";
            case TextDamage.Tcvn3: return "tcvn3";
            default: return "unknown";
        }
    }
}
