using System;

namespace Terminal.Core.Payloads;

/// <summary>
/// The text of one payload while it is taken apart: first its bytes, then, in the same place, one byte a character folded to
/// upper-case ASCII, with the composed characters beside them. Overwritten when done.
/// </summary>
public sealed class PayloadText
{
    /// <summary>Longest payload in bytes: a QR code of version 40-L in byte mode.</summary>
    public const int CapacityBytes = 2953;

    /// <summary>In <see cref="Folded"/>: the end of a line, which ends a field as well.</summary>
    public const byte LineEnd = (byte)'\n';

    /// <summary>In <see cref="Folded"/>: any other sign that ends a field.</summary>
    public const byte FieldMark = (byte)'|';

    /// <summary>In <see cref="Folded"/>: a character without ASCII counterpart.</summary>
    public const byte OtherCharacter = 0x7F;

    /// <summary>In <see cref="Folded"/>: part of a dossier code that has been taken out.</summary>
    public const byte TakenDossierCode = 1;

    /// <summary>In <see cref="Folded"/>: part of a procedure or agency code that has been taken out.</summary>
    public const byte TakenOtherCode = 2;

    // Readers of patterns look ahead; behind the text stand zeros, so that they need not ask for its end.
    private const int LookAhead = 64;

    /// <summary>Bytes of the payload, later the folded characters; zero behind <see cref="Count"/>.</summary>
    public readonly byte[] Folded = new byte[CapacityBytes + LookAhead];

    /// <summary>Characters (NFC) that stand beside the folded ones.</summary>
    public readonly char[] Chars = new char[CapacityBytes];

    /// <summary>Number of bytes, later of characters.</summary>
    public int Count;

    /// <summary>Takes a copy of the bytes, at most <see cref="CapacityBytes"/>.</summary>
    public void Take(byte[] bytes, int offset, int count)
    {
        Array.Copy(bytes, offset, Folded, 0, count);
        Count = count;
    }

    /// <summary>Shortens the text and clears what stood behind.</summary>
    public void CutTo(int count)
    {
        if (count < Count)
        {
            Array.Clear(Folded, count, Count - count);
            Count = count;
        }
    }

    /// <summary>Drops bytes at the front.</summary>
    public void DropFront(int count)
    {
        if (count > 0)
        {
            Array.Copy(Folded, count, Folded, 0, Count - count);
            CutTo(Count - count);
        }
    }

    /// <summary>Overwrites everything.</summary>
    public void Wipe()
    {
        Array.Clear(Folded, 0, Folded.Length);
        Array.Clear(Chars, 0, Chars.Length);
        Count = 0;
    }

    /// <summary>True for '0' to '9'.</summary>
    public static bool IsDigit(int c)
    {
        return c >= '0' && c <= '9';
    }

    /// <summary>True for 'A' to 'Z'.</summary>
    public static bool IsLetter(int c)
    {
        return c >= 'A' && c <= 'Z';
    }

    /// <summary>True for a digit or an upper-case letter.</summary>
    public static bool IsAlnum(int c)
    {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    /// <summary>Place behind the digits that start at a place; looks at most at limit characters.</summary>
    public static int DigitsEnd(byte[] folded, int at, int limit)
    {
        int end = at;
        while (end - at < limit && folded[end] >= '0' && folded[end] <= '9')
        {
            end++;
        }

        return end;
    }

    /// <summary>Place behind at most limit blanks.</summary>
    public static int SkipBlanks(byte[] folded, int at, int limit)
    {
        while (limit > 0 && folded[at] == ' ')
        {
            at++;
            limit--;
        }

        return at;
    }

    /// <summary>Value of a run of at most nine digits.</summary>
    public static int Number(byte[] folded, int at, int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            value = value * 10 + (folded[at + i] - '0');
        }

        return value;
    }

    /// <summary>True when the ASCII bytes of a word stand at a place.</summary>
    public static bool StandsAt(byte[] folded, int at, byte[] word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (folded[at + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
