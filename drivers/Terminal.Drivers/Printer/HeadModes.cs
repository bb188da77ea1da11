namespace Terminal.Drivers.Printer;

/// <summary>The modes that the head is in, so that only changes are sent.</summary>
public sealed class HeadModes
{
    private const int Unknown = -1;
    private int align;
    private int size;
    private int bold;
    private int inverse;
    private int spacing;
    private int page;

    /// <summary>ESC @ has just been sent: everything is as at power-on.</summary>
    public void Initialised()
    {
        align = 0;
        size = 0;
        bold = 0;
        inverse = 0;
        spacing = 30;
        page = 0;
    }

    /// <summary>Nothing is known.</summary>
    public void Forget()
    {
        align = Unknown;
        size = Unknown;
        bold = Unknown;
        inverse = Unknown;
        spacing = Unknown;
        page = Unknown;
    }

    /// <summary>Brings the head into the modes for a line of text whose paper advances by the given rows (at most 255).</summary>
    public void Text(CommandBuffer piece, PrintLine line, int advanceRows)
    {
        Align(piece, line.Align);
        int wanted = (line.WidthScale - 1) << 4 | (line.HeightScale - 1);
        if (wanted != size)
        {
            piece.Add(0x1D, 0x21, wanted);
            size = wanted;
        }

        int flag = line.Bold ? 1 : 0;
        if (flag != bold)
        {
            piece.Add(0x1B, 0x45, flag);
            bold = flag;
        }

        flag = line.Inverse ? 1 : 0;
        if (flag != inverse)
        {
            piece.Add(0x1D, 0x42, flag);
            inverse = flag;
        }

        if (advanceRows != spacing)
        {
            piece.Add(0x1B, 0x33, advanceRows);
            spacing = advanceRows;
        }
    }

    /// <summary>Brings the head into an alignment; only at the beginning of a line.</summary>
    public void Align(CommandBuffer piece, PrintAlign wanted)
    {
        if ((int)wanted != align)
        {
            align = (int)wanted;
            piece.Add(0x1B, 0x61, align);
        }
    }

    /// <summary>Brings the head into a code page.</summary>
    public void Page(CommandBuffer piece, int wanted)
    {
        if (wanted != page)
        {
            page = wanted;
            piece.Add(0x1B, 0x74, wanted);
        }
    }
}
