using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Indicators;

/// <summary>
/// The terminal's buttons. A queue or language button acts when it is let go, or after <see cref="ActLatestMs"/> for a hand that
/// rests on it; so the chord with the print button never gives a number away. The print button acts when it is let go.
/// </summary>
public sealed class ButtonPad
{
    /// <summary>A held queue button acts after this time, in milliseconds.</summary>
    public const int ActLatestMs = 400;

    /// <summary>A hold or chord of three seconds counts after this time, in milliseconds: fingers and contacts are not exact.</summary>
    public const int HoldMs = 2900;

    private const int Print = 4;
    private const int LanguageButton = 5;
    private const int Count = 6;
    private const int QueueRoom = 8;

    private readonly Debouncer[] buttons = new Debouncer[Count];
    private readonly bool[] spent = new bool[Count];
    private readonly ButtonAction[] waiting = new ButtonAction[QueueRoom];
    private int waitingCount;
    private int downCount;
    private bool chording;
    private bool chordDone;
    private long chordSinceMs;

    /// <summary>Watches four queue buttons, the print and the language button; missing ones are null.</summary>
    public ButtonPad(IDigitalInput[] queue, IDigitalInput print, IDigitalInput language)
    {
        for (int i = 0; i < Print; i++)
        {
            buttons[i] = new Debouncer(queue[i]);
        }

        buttons[Print] = new Debouncer(print);
        buttons[LanguageButton] = new Debouncer(language);
    }

    /// <summary>Looks at all buttons.</summary>
    public void Step(long nowMs)
    {
        for (int i = 0; i < Count; i++)
        {
            if (buttons[i].Step(nowMs))
            {
                downCount += buttons[i].IsDown ? 1 : -1;
                if (buttons[i].IsDown)
                {
                    spent[i] = false;
                }
                else if (!spent[i])
                {
                    spent[i] = true;
                    Add((ButtonAction)(i + 1));
                }
            }
        }

        if (downCount == 0)
        {
            chording = false;
            return;
        }

        bool printDown = buttons[Print].IsDown;
        if (printDown && buttons[0].IsDown)
        {
            Chord(nowMs);
        }
        else
        {
            chording = false;
        }

        if (printDown && !spent[Print] && nowMs - buttons[Print].SinceMs >= HoldMs)
        {
            spent[Print] = true;
            Add(ButtonAction.PrintHeld);
        }

        for (int i = 0; i < Count; i++)
        {
            if (i != Print && buttons[i].IsDown && !spent[i] && !printDown && nowMs - buttons[i].SinceMs >= ActLatestMs)
            {
                spent[i] = true;
                Add((ButtonAction)(i + 1));
            }
        }
    }

    /// <summary>Takes the next action out, oldest first; None when there is none.</summary>
    public ButtonAction Next()
    {
        if (waitingCount == 0)
        {
            return ButtonAction.None;
        }

        ButtonAction first = waiting[0];
        waitingCount--;
        System.Array.Copy(waiting, 1, waiting, 0, waitingCount);
        return first;
    }

    // From the moment both are down together neither acts alone any more, also when it is let go early.
    private void Chord(long nowMs)
    {
        if (!chording)
        {
            chording = true;
            chordSinceMs = buttons[0].SinceMs > buttons[Print].SinceMs ? buttons[0].SinceMs : buttons[Print].SinceMs;
            chordDone = spent[0] && spent[Print];
            spent[0] = true;
            spent[Print] = true;
        }

        if (!chordDone && nowMs - chordSinceMs >= HoldMs)
        {
            chordDone = true;
            Add(ButtonAction.MenuChord);
        }
    }

    // A full list loses the newest action: somebody is hammering on the buttons.
    private void Add(ButtonAction action)
    {
        if (waitingCount < QueueRoom)
        {
            waiting[waitingCount] = action;
            waitingCount++;
        }
    }
}
