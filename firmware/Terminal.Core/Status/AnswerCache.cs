using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// The answers of today, in memory only: exact code, status, dates, source and when it was said. Bounded; the
/// oldest gives way. Emptied at midnight, when a key or the service changes, and when the device is revoked.
/// </summary>
public sealed class AnswerCache
{
    private readonly int capacity;
    private readonly byte[] codes; // CodeBytes an entry, the first is the length
    private readonly int[] statuses; // status, and three bits of has-time, source
    private readonly uint[] moments; // four an entry: received, appointment, returned, answered; until 2106
    private int count;
    private int next;
    private int localDay;

    private const int CodeBytes = 1 + DossierCodeText.MaxChars;

    /// <summary>Room for the given number of answers.</summary>
    public AnswerCache(int capacity)
    {
        this.capacity = capacity;
        codes = new byte[capacity * CodeBytes];
        statuses = new int[capacity];
        moments = new uint[capacity * 4];
    }

    /// <summary>Answers kept.</summary>
    public int Count => count;

    /// <summary>Empties the table when the local day has changed.</summary>
    public void SetDay(int localDay)
    {
        if (localDay != this.localDay)
        {
            this.localDay = localDay;
            Clear();
        }
    }

    /// <summary>Forgets everything and overwrites the codes.</summary>
    public void Clear()
    {
        System.Array.Clear(codes, 0, codes.Length);
        count = 0;
        next = 0;
    }

    /// <summary>Keeps an answer under the code that was asked for.</summary>
    public void Keep(TextBuffer code, StatusAnswer answer)
    {
        if (code.Length == 0 || code.Length >= CodeBytes)
        {
            return;
        }

        int entry = Find(code);
        if (entry < 0)
        {
            entry = next;
            next = next + 1 == capacity ? 0 : next + 1;
            if (count < capacity)
            {
                count++;
            }
        }

        int at = entry * CodeBytes;
        codes[at] = (byte)code.Length;
        for (int i = 0; i < code.Length; i++)
        {
            codes[at + 1 + i] = (byte)code.Chars[i];
        }

        statuses[entry] = answer.StatusNumber << 8 | (int)answer.Source << 3 | (answer.AppointmentHasTime ? 1 : 0)
            | (answer.ReceivedHasTime ? 2 : 0) | (answer.ReturnedHasTime ? 4 : 0);
        entry *= 4;
        moments[entry] = (uint)answer.ReceivedUtc;
        moments[entry + 1] = (uint)answer.AppointmentUtc;
        moments[entry + 2] = (uint)answer.ReturnedUtc;
        moments[entry + 3] = (uint)answer.AnsweredUtc;
    }

    /// <summary>Forgets a code: the service has said something else since.</summary>
    public void Remove(TextBuffer code)
    {
        int entry = Find(code);
        if (entry >= 0)
        {
            codes[entry * CodeBytes] = 0;
        }
    }

    /// <summary>Fills the answer from memory; false when the code is not there.</summary>
    public bool TryGet(TextBuffer code, StatusAnswer answer)
    {
        int entry = Find(code);
        if (entry < 0)
        {
            return false;
        }

        answer.Clear();
        answer.Code.CopyFrom(code);
        int packed = statuses[entry];
        answer.StatusNumber = packed >> 8;
        answer.Source = (DossierSource)((packed >> 3) & 3);
        answer.AppointmentHasTime = (packed & 1) != 0;
        answer.ReceivedHasTime = (packed & 2) != 0;
        answer.ReturnedHasTime = (packed & 4) != 0;
        entry *= 4;
        answer.ReceivedUtc = moments[entry];
        answer.AppointmentUtc = moments[entry + 1];
        answer.ReturnedUtc = moments[entry + 2];
        answer.AnsweredUtc = moments[entry + 3];
        return true;
    }

    private int Find(TextBuffer code)
    {
        for (int entry = 0; entry < count; entry++)
        {
            if (codes[entry * CodeBytes] == code.Length && code.Length > 0 && Same(entry * CodeBytes + 1, code))
            {
                return entry;
            }
        }

        return -1;
    }

    private bool Same(int at, TextBuffer code)
    {
        // From the end: codes of one office differ in their serial, not in their agency.
        for (int i = code.Length - 1; i >= 0; i--)
        {
            if (codes[at + i] != code.Chars[i])
            {
                return false;
            }
        }

        return true;
    }
}
