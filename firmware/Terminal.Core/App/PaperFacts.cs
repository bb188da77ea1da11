using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>What of a scanned paper the screen, the slip and the service need; a copy, because the recogniser's result is filled again by the next scan.</summary>
public sealed class PaperFacts
{
    /// <summary>Kind of paper.</summary>
    public PaperKind Kind;

    /// <summary>Kind of foreign code.</summary>
    public ForeignKind Foreign;

    /// <summary>Why it was answered the way it was.</summary>
    public ScanReason Reason;

    /// <summary>The paper in words, or None.</summary>
    public TextId Words;

    /// <summary>Key phrase for the citizen, or None.</summary>
    public TextId KeyPhrase;

    /// <summary>Advice for the citizen, or None.</summary>
    public TextId Advice;

    /// <summary>Dossier code in its printed form.</summary>
    public readonly TextBuffer Code = new TextBuffer(ScannedCode.DossierCodeChars);

    /// <summary>True when the code was put together again rather than read as it stands.</summary>
    public bool CodeUnconfirmed;

    /// <summary>Local day number of the appointment, 0 when there is none.</summary>
    public int AppointmentDay;

    /// <summary>Minute of the day of the appointment, or <see cref="ScannedCode.NoTime"/>.</summary>
    public int AppointmentMinute;

    /// <summary>True when the appointment date has to be looked for on the paper itself.</summary>
    public bool DateIsOnPaper;

    /// <summary>Host of an opaque link.</summary>
    public readonly TextBuffer LinkHost = new TextBuffer(64);

    /// <summary>Token of an opaque link.</summary>
    public readonly TextBuffer LinkToken = new TextBuffer(64);

    /// <summary>Takes over what a scan has brought.</summary>
    public void Take(ScannedCode code)
    {
        Kind = code.Kind;
        Foreign = code.Foreign;
        Reason = code.Reason;
        Words = ScanTexts.Paper(code.Kind);
        KeyPhrase = ScanTexts.KeyPhrase(code);
        Advice = ScanTexts.Advice(code);
        Code.CopyFrom(code.DossierCode);
        CodeUnconfirmed = code.CodeUnconfirmed;
        AppointmentDay = code.AppointmentDay;
        AppointmentMinute = code.AppointmentMinute;
        DateIsOnPaper = code.DateIsOnPaper;
        LinkHost.CopyFrom(code.LinkHost);
        LinkToken.CopyFrom(code.LinkToken);
    }

    /// <summary>Overwrites everything.</summary>
    public void Wipe()
    {
        Kind = PaperKind.None;
        Foreign = ForeignKind.None;
        Reason = ScanReason.None;
        Words = TextId.None;
        KeyPhrase = TextId.None;
        Advice = TextId.None;
        Code.Wipe();
        CodeUnconfirmed = false;
        AppointmentDay = 0;
        AppointmentMinute = ScannedCode.NoTime;
        DateIsOnPaper = false;
        LinkHost.Wipe();
        LinkToken.Wipe();
    }
}
