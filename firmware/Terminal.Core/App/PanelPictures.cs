using Terminal.Core.Text;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Printer.Qr;

namespace Terminal.Core.App;

/// <summary>Pictures that a technician asks for, drawn straight on the panel: bars of colour, or a QR code to be photographed.</summary>
internal sealed class PanelPictures
{
    private const int ColourStaysMs = 10000;
    private const int QrStaysMs = 60000;
    private const int Bars = 8;
    private const int QuietModules = 4;
    private const int White = 0xFFFF;
    private const int Transfers = 8;

    private readonly Panel panel;
    private readonly BoxPainter box;
    private QrCode code;
    private int next;
    private int column;
    private bool isQr;
    private bool ended;
    private long untilMs;
    private bool isShowing;

    /// <summary>Draws on a panel.</summary>
    public PanelPictures(Panel panel)
    {
        this.panel = panel;
        box = new BoxPainter(panel);
    }

    /// <summary>True while the panel shows a picture and not the terminal's screen.</summary>
    public bool IsShowing
    {
        get { return isShowing; }
    }

    /// <summary>True once after a picture has had its time: the screen must be drawn anew.</summary>
    public bool HasEnded()
    {
        bool was = ended;
        ended = false;
        return was;
    }

    /// <summary>Somebody wants to be served: the screen is the terminal's again.</summary>
    public void End()
    {
        ended |= isShowing;
        isShowing = false;
    }

    /// <summary>Shows bars of black, blue, red, magenta, green, cyan, yellow and white for ten seconds.</summary>
    public void ShowColours(long nowMs)
    {
        Begin(false, nowMs + ColourStaysMs);
    }

    /// <summary>Shows a QR code for a minute; false when the text is too long or not ASCII.</summary>
    public bool ShowQr(TextBuffer text, long nowMs)
    {
        if (code == null)
        {
            // Only a technician wants one: the terminal need not keep room for it before.
            code = new QrCode();
        }

        if (!code.Begin(text.Chars, text.Length))
        {
            return false;
        }

        Begin(true, nowMs + QrStaysMs);
        return true;
    }

    /// <summary>One bounded piece of drawing; true while there is more to do at once.</summary>
    public bool Step(long nowMs)
    {
        if (!IsShowing || !panel.IsReady)
        {
            return false;
        }

        if (nowMs >= untilMs)
        {
            End();
            return true;
        }

        int transfers = box.Step(Transfers);
        if (!box.IsDone || transfers < Transfers)
        {
            return true;
        }

        return isQr ? NextModules() : NextBar();
    }

    private void Begin(bool qr, long until)
    {
        isQr = qr;
        untilMs = until;
        next = 0;
        column = 0;
        isShowing = true;
        box.Begin(0, 0, panel.Width, panel.Height, White);
    }

    private bool NextBar()
    {
        if (next == Bars)
        {
            return false;
        }

        int width = panel.Width / Bars;
        int colour = ((next & 2) != 0 ? 0xF800 : 0) | ((next & 4) != 0 ? 0x07E0 : 0) | ((next & 1) != 0 ? 0x001F : 0);
        box.Begin(next * width, 0, width, panel.Height, colour);
        next++;
        return true;
    }

    // One run of dark modules at a time.
    private bool NextModules()
    {
        if (!code.IsDone)
        {
            code.Step();
            return true;
        }

        int side = panel.Width < panel.Height ? panel.Width : panel.Height;
        int module = side / (code.Size + 2 * QuietModules);
        int left = (panel.Width - module * code.Size) / 2;
        int top = (panel.Height - module * code.Size) / 2;
        for (; next < code.Size; next++, column = 0)
        {
            while (column < code.Size && !code.IsDark(column, next))
            {
                column++;
            }

            int first = column;
            while (column < code.Size && code.IsDark(column, next))
            {
                column++;
            }

            if (column > first)
            {
                box.Begin(left + first * module, top + next * module, (column - first) * module, module, 0);
                return true;
            }
        }

        return false;
    }
}
