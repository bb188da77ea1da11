using Terminal.Core.Text;

namespace Terminal.Core.Maintenance;

/// <summary>
/// The last events, in memory: a ring of lines with time, level and area. No payload and nothing personal is written to it;
/// who writes gives constants and numbers.
/// </summary>
public sealed class EventLog
{
    /// <summary>Lines kept; fewer while they have more than <see cref="RoomBytes"/> characters in all.</summary>
    public const int Lines = 64;

    /// <summary>Longest line in characters; they are ASCII.</summary>
    public const int LineChars = 72;

    /// <summary>Characters kept: 48 in a line on the average, which few have, and 42 of the longest lines.</summary>
    public const int RoomBytes = 48 * Lines;

    private readonly byte[] room = new byte[RoomBytes];
    private readonly byte[] lengths = new byte[Lines];
    private readonly uint[] uptimes = new uint[Lines]; // in units of 10 ms: for 497 days
    private readonly byte[] kinds = new byte[Lines]; // area times 16 and level
    private int first; // where in the room the oldest line begins
    private int used;
    private int kept;
    private int total;

    /// <summary>Events below this level are not taken down.</summary>
    public LogLevel Level = LogLevel.Info;

    /// <summary>How many events have been taken down since power-on; the newest has this number less one.</summary>
    public int Total
    {
        get { return total; }
    }

    /// <summary>Takes an event down.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, string text)
    {
        TextBuffer composing = new TextBuffer(LineChars);
        composing.Append(text);
        Store(level, area, uptimeMs, composing);
    }

    /// <summary>Takes an event down whose words were put together.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, TextBuffer text)
    {
        Store(level, area, uptimeMs, text);
    }

    /// <summary>Takes an event with a number down: the number follows the text.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, string text, long number)
    {
        TextBuffer composing = new TextBuffer(LineChars);
        composing.Append(text);
        composing.Append(' ');
        composing.AppendNumber(number, 1);
        Store(level, area, uptimeMs, composing);
    }

    /// <summary>Takes an event with a word down: the word follows the text.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, string text, string word)
    {
        TextBuffer composing = new TextBuffer(LineChars);
        composing.Append(text);
        composing.Append(' ');
        composing.Append(word);
        Store(level, area, uptimeMs, composing);
    }

    /// <summary>Number of the oldest event that is still kept.</summary>
    public int Oldest
    {
        get { return total - kept; }
    }

    /// <summary>Reads an event by number into the text; false when it is kept no more or not yet there.</summary>
    public bool Read(int number, TextBuffer text, out long uptimeMs, out LogLevel level, out LogArea area)
    {
        text.Clear();
        uptimeMs = 0;
        level = LogLevel.Debug;
        area = LogArea.System;
        if (number < Oldest || number >= Total)
        {
            return false;
        }

        int at = first;
        for (int before = Oldest; before < number; before++)
        {
            at += lengths[before % Lines];
        }

        at %= RoomBytes;
        int index = number % Lines;
        int length = lengths[index];
        int run = length < RoomBytes - at ? length : RoomBytes - at;
        text.AppendAscii(room, at, run);
        text.AppendAscii(room, 0, length - run);
        uptimeMs = uptimes[index] * 10L;
        level = (LogLevel)(kinds[index] & 15);
        area = (LogArea)(kinds[index] >> 4);
        return true;
    }

    private void Store(LogLevel level, LogArea area, long uptimeMs, TextBuffer text)
    {
        if (level < Level)
        {
            return;
        }

        int index = total % Lines;
        int length = text.Length < LineChars ? text.Length : LineChars;
        while (kept == Lines || used + length > RoomBytes)
        {
            int oldest = lengths[Oldest % Lines];
            first = (first + oldest) % RoomBytes;
            used -= oldest;
            kept--;
        }

        int at = first + used;
        for (int i = 0; i < length; i++)
        {
            char c = text.Chars[i];
            room[(at + i) % RoomBytes] = (byte)(c < 0x80 ? c : '?');
        }

        used += length;
        kept++;

        lengths[index] = (byte)length;
        uptimes[index] = (uint)(uptimeMs / 10);
        kinds[index] = (byte)((int)area << 4 | (int)level);
        total++;
    }
}
