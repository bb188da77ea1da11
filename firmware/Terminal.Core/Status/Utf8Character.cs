namespace Terminal.Core.Status;

/// <summary>Takes one character of more than one byte out of UTF-8, refusing overlong forms, surrogates and what is out of range.</summary>
internal sealed class Utf8Character
{
    /// <summary>Code point of the last character read.</summary>
    public int Code { get; private set; }

    /// <summary>Bytes of the character at the place; 0 when the text ends inside it, -1 when it is none.</summary>
    public int Read(byte[] buffer, int at, int end)
    {
        int first = buffer[at];
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4)
        {
            return -1;
        }

        int code = first & (0x7F >> length);
        for (int i = 1; i < length; i++)
        {
            if (at + i >= end)
            {
                return 0;
            }

            int next = buffer[at + i];
            if ((next & 0xC0) != 0x80)
            {
                return -1;
            }

            code = (code << 6) | (next & 0x3F);
        }

        bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        {
            return -1;
        }

        Code = code;
        return length;
    }
}
