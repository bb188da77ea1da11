using Terminal.Core.Text;

namespace Terminal.Core.Maintenance;

/// <summary>
/// The last events, in memory: a ring of fixed lines with time, level and area. No payload and nothing personal is written to it;
/// who writes gives constants and numbers.
/// </summary>
public sealed class EventLog
{
    /// <summary>Lines kept.</summary>
    public const int Lines = 64;

    /// <summary>Longest line in characters.</summary>
    public const int LineChars = 72;

    private readonly char[] room = new char[Lines * LineChars];
    private readonly byte[] lengths = new byte[Lines];
    private readonly long[] uptimes = new long[Lines];
    private readonly byte[] levels = new byte[Lines];
    private readonly byte[] areas = new byte[Lines];
    private readonly TextBuffer composing = new TextBuffer(LineChars);
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
        composing.Clear();
        composing.Append(text);
        Store(level, area, uptimeMs);
    }

    /// <summary>Takes an event down whose words were put together.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, TextBuffer text)
    {
        composing.CopyFrom(text);
        Store(level, area, uptimeMs);
    }

    /// <summary>Takes an event with a number down: the number follows the text.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, string text, long number)
    {
        composing.Clear();
        composing.Append(text);
        composing.Append(' ');
        composing.AppendNumber(number, 1);
        Store(level, area, uptimeMs);
    }

    /// <summary>Takes an event with a word down: the word follows the text.</summary>
    public void Add(LogLevel level, LogArea area, long uptimeMs, string text, string word)
    {
        composing.Clear();
        composing.Append(text);
        composing.Append(' ');
        composing.Append(word);
        Store(level, area, uptimeMs);
    }

    /// <summary>Number of the oldest event that is still kept.</summary>
    public int Oldest
    {
        get { return Total > Lines ? Total - Lines : 0; }
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

        int index = number % Lines;
        text.Append(room, index * LineChars, lengths[index]);
        uptimeMs = uptimes[index];
        level = (LogLevel)levels[index];
        area = (LogArea)areas[index];
        return true;
    }

    private void Store(LogLevel level, LogArea area, long uptimeMs)
    {
        if (level < Level)
        {
            return;
        }

        int index = Total % Lines;
        System.Array.Copy(composing.Chars, 0, room, index * LineChars, composing.Length);
        lengths[index] = (byte)composing.Length;
        uptimes[index] = uptimeMs;
        levels[index] = (byte)level;
        areas[index] = (byte)area;
        total++;
    }
}
