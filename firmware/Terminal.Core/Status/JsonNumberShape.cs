namespace Terminal.Core.Status;

/// <summary>Checks a number byte by byte against the grammar of RFC 8259.</summary>
internal sealed class JsonNumberShape
{
    private const int Start = 0;
    private const int AfterMinus = 1;
    private const int AfterZero = 2;
    private const int InWhole = 3;
    private const int AfterPoint = 4;
    private const int InFraction = 5;
    private const int AfterE = 6;
    private const int AfterESign = 7;
    private const int InExponent = 8;

    private int state;

    /// <summary>True when what has been taken so far is a whole number token.</summary>
    public bool MayEnd => state == AfterZero || state == InWhole || state == InFraction || state == InExponent;

    public void Begin()
    {
        state = Start;
    }

    /// <summary>True when the byte carries the number on.</summary>
    public bool Takes(byte b)
    {
        return Next(b) >= 0;
    }

    public void Take(byte b)
    {
        state = Next(b);
    }

    private int Next(byte b)
    {
        bool digit = b >= '0' && b <= '9';
        switch (state)
        {
            case Start:
                return b == '-' ? AfterMinus : FirstDigit(b);
            case AfterMinus:
                return FirstDigit(b);
            case AfterZero:
            case InWhole:
                if (digit && state == InWhole)
                {
                    return InWhole;
                }

                return b == '.' ? AfterPoint : IsE(b) ? AfterE : -1;
            case AfterPoint:
                return digit ? InFraction : -1;
            case InFraction:
                return digit ? InFraction : IsE(b) ? AfterE : -1;
            case AfterE:
                return digit ? InExponent : b == '+' || b == '-' ? AfterESign : -1;
            default:
                return digit ? InExponent : -1;
        }
    }

    private static int FirstDigit(byte b)
    {
        return b == '0' ? AfterZero : b >= '1' && b <= '9' ? InWhole : -1;
    }

    private static bool IsE(byte b)
    {
        return b == 'e' || b == 'E';
    }
}
