using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>One line of an answer's head or chunk framing, bounded; a longer one keeps its beginning.</summary>
internal sealed class HttpLine
{
    /// <summary>Kept bytes of a line; headers that mean something to the terminal are shorter.</summary>
    private const int MaxBytes = 256;

    private readonly byte[] bytes = new byte[MaxBytes];
    private bool sawReturn;
    private bool isCutOff;
    private int nameEnd;
    private int valueStart;
    private int valueEnd;
    private int length;
    private bool isBroken;

    /// <summary>Bytes of the line so far, without its end.</summary>
    public int Length
    {
        get { return length; }
    }

    /// <summary>True when a byte came that no line may hold.</summary>
    public bool IsBroken
    {
        get { return isBroken; }
    }

    public void Clear()
    {
        length = 0;
        sawReturn = false;
        isCutOff = false;
        isBroken = false;
    }

    /// <summary>Takes a byte; true when it ended the line. A bare line feed ends one too, as RFC 9112 allows.</summary>
    public bool Take(byte b)
    {
        if (b == '\n')
        {
            return true;
        }

        if (sawReturn || (b < 0x20 && b != '\t' && b != '\r') || b == 0x7F)
        {
            isBroken = true;
            return false;
        }

        if (b == '\r')
        {
            sawReturn = true;
        }
        else if (Length < MaxBytes)
        {
            bytes[Length] = b;
            length++;
        }
        else
        {
            isCutOff = true;
        }

        return false;
    }

    /// <summary>The code of a status line "HTTP/1.x nnn …", or -1.</summary>
    public int StatusCode()
    {
        bool isHttp = Length >= 12 && bytes[0] == 'H' && bytes[1] == 'T' && bytes[2] == 'T' && bytes[3] == 'P'
            && bytes[4] == '/' && bytes[5] == '1' && bytes[6] == '.' && bytes[8] == ' '
            && (bytes[7] == '0' || bytes[7] == '1') && (Length == 12 || bytes[12] == ' ');
        return isHttp ? Number(9, 12) : -1;
    }

    /// <summary>A chunk's size (hexadecimal, an extension may follow), or -1.</summary>
    public int ChunkSize()
    {
        int size = 0;
        int i = 0;
        while (i < Length)
        {
            int digit = Hex(bytes[i]);
            if (digit < 0)
            {
                break;
            }

            if (i >= 6)
            {
                return -1;
            }

            size = size * 16 + digit;
            i++;
        }

        bool ends = i == Length || bytes[i] == ';' || bytes[i] == ' ' || bytes[i] == '\t';
        return i > 0 && ends ? size : -1;
    }

    /// <summary>Finds name and value of a header line; false when the line is none.</summary>
    public bool SplitHeader()
    {
        nameEnd = 0;
        while (nameEnd < Length && bytes[nameEnd] != ':')
        {
            // A blank in front of the colon, or at the line's start (a folded line), is a way to smuggle: refused.
            if (bytes[nameEnd] == ' ' || bytes[nameEnd] == '\t')
            {
                return false;
            }

            nameEnd++;
        }

        if (nameEnd == 0 || nameEnd == Length)
        {
            return false;
        }

        valueStart = nameEnd + 1;
        valueEnd = Length;
        while (valueStart < valueEnd && (bytes[valueStart] == ' ' || bytes[valueStart] == '\t'))
        {
            valueStart++;
        }

        while (valueEnd > valueStart && (bytes[valueEnd - 1] == ' ' || bytes[valueEnd - 1] == '\t'))
        {
            valueEnd--;
        }

        return true;
    }

    /// <summary>True when the header's name is this one (lower case), in any case.</summary>
    public bool NameIs(char[] lowerCaseName)
    {
        return Same(0, nameEnd, lowerCaseName);
    }

    /// <summary>True when the header's value is this one (lower case), in any case.</summary>
    public bool ValueIs(char[] lowerCaseValue)
    {
        return !isCutOff && Same(valueStart, valueEnd, lowerCaseValue);
    }

    /// <summary>The header's value as a decimal number of at most nine digits, or -1.</summary>
    public int ValueNumber()
    {
        return isCutOff ? -1 : Number(valueStart, valueEnd);
    }

    /// <summary>Copies the header's value; one that was cut off counts as absent.</summary>
    public void CopyValue(HttpHeaderValue value)
    {
        if (isCutOff)
        {
            value.Clear();
        }
        else
        {
            value.Set(bytes, valueStart, valueEnd - valueStart);
        }
    }

    private bool Same(int start, int end, char[] lowerCase)
    {
        if (end - start != lowerCase.Length)
        {
            return false;
        }

        for (int i = 0; i < lowerCase.Length; i++)
        {
            int b = bytes[start + i];
            if (b >= 'A' && b <= 'Z')
            {
                b += 'a' - 'A';
            }

            if (b != lowerCase[i])
            {
                return false;
            }
        }

        return true;
    }

    private int Number(int start, int end)
    {
        if (end <= start || end - start > 9)
        {
            return -1;
        }

        int number = 0;
        for (int i = start; i < end; i++)
        {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9)
            {
                return -1;
            }

            number = number * 10 + digit;
        }

        return number;
    }

    private static int Hex(byte b)
    {
        if (b >= '0' && b <= '9')
        {
            return b - '0';
        }

        if (b >= 'a' && b <= 'f')
        {
            return b - 'a' + 10;
        }

        return b >= 'A' && b <= 'F' ? b - 'A' + 10 : -1;
    }
}
