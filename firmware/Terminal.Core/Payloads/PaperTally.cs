using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Counts, per issuing system, how complete its papers were: for the console, never for a citizen. A bounded table since power-on;
/// the systems that no longer fit are counted together in the last row. Scans are counted, up to 65,535 of a kind, not papers: who holds one twice counts
/// twice.
/// </summary>
public sealed class PaperTally
{
    /// <summary>Systems with a row of their own.</summary>
    public const int MaxSystems = 12;

    private const int NameChars = 48;
    private const int Rows = MaxSystems + 1;

    private readonly TextBuffer[] names = new TextBuffer[Rows];
    private readonly int[] papers = new int[Rows];
    private readonly ushort[] reasons = new ushort[Rows * (ScanReasons.LastOfPapers + 1)];
    private readonly ushort[] missing = new ushort[Rows * PaperItemWords.Count];
    private readonly ushort[] malformed = new ushort[Rows * PaperItemWords.Count];
    private readonly int[] scans = new int[ScanReasons.Count + 1];
    private readonly TextBuffer wanted = new TextBuffer(NameChars);
    private int systems;

    /// <summary>An empty table.</summary>
    public PaperTally()
    {
        names[MaxSystems] = new TextBuffer(1);
        names[MaxSystems].Append('*');
    }

    /// <summary>Number of systems seen, at most <see cref="MaxSystems"/>; row <see cref="MaxSystems"/> holds all others.</summary>
    public int Systems
    {
        get { return systems; }
    }

    /// <summary>
    /// Who issued the papers of a row: the system's name as the paper has it, else the host of its link, else the issuing unit;
    /// "-" when the paper says nothing, "*" for all others.
    /// </summary>
    public TextBuffer Name(int row)
    {
        return names[row];
    }

    /// <summary>Papers of a row.</summary>
    public int Papers(int row)
    {
        return papers[row];
    }

    /// <summary>Papers of a row with this reason, one up to <see cref="ScanReasons.LastOfPapers"/>.</summary>
    public int PapersWith(int row, ScanReason reason)
    {
        return reason > ScanReason.None && (int)reason <= ScanReasons.LastOfPapers
            ? reasons[row * (ScanReasons.LastOfPapers + 1) + (int)reason] : 0;
    }

    /// <summary>Papers of a row that lack an item; numbers of <see cref="PaperItemWords"/>.</summary>
    public int Missing(int row, int item)
    {
        return missing[row * PaperItemWords.Count + item];
    }

    /// <summary>Papers of a row that have an item which is not in its grammar.</summary>
    public int Malformed(int row, int item)
    {
        return malformed[row * PaperItemWords.Count + item];
    }

    /// <summary>Scans of any kind with this reason.</summary>
    public int Scans(ScanReason reason)
    {
        return reason > ScanReason.None && (int)reason <= ScanReasons.Count ? scans[(int)reason] : 0;
    }

    /// <summary>Counts a scan. Nothing is kept of it but who issued the paper and what it lacked.</summary>
    public void Count(ScannedCode code)
    {
        if (code.Reason == ScanReason.None)
        {
            return;
        }

        scans[(int)code.Reason]++;
        if (code.Kind == PaperKind.None)
        {
            return;
        }

        int row = RowOf(code);
        papers[row]++;
        if ((int)code.Reason <= ScanReasons.LastOfPapers)
        {
            Add(reasons, row * (ScanReasons.LastOfPapers + 1) + (int)code.Reason, 1);
        }

        for (int i = 0; i < PaperItemWords.Count; i++)
        {
            PaperItems item = PaperItemWords.At(i);
            Add(missing, row * PaperItemWords.Count + i, (int)(code.Missing & item));
            Add(malformed, row * PaperItemWords.Count + i, (int)(code.Malformed & item));
        }
    }

    // Counts one more, up to 65,535, where the flag is set.
    private static void Add(ushort[] counts, int at, int flag)
    {
        if (flag != 0 && counts[at] < ushort.MaxValue)
        {
            counts[at]++;
        }
    }

    private int RowOf(ScannedCode code)
    {
        wanted.Clear();
        TextBuffer issuer = code.SystemName.Length > 0 ? code.SystemName : code.LinkHost.Length > 0 ? code.LinkHost : code.AgencyCode;
        wanted.Append(issuer);
        if (wanted.Length == 0)
        {
            wanted.Append('-');
        }

        int row = 0;
        while (row < Systems && !names[row].SameAs(wanted))
        {
            row++;
        }

        if (row == Systems && row < MaxSystems)
        {
            names[row] = new TextBuffer(wanted.Length);
            names[row].Append(wanted);
            systems++;
        }

        return row;
    }
}
