using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// What the service says about one dossier: the minimum, masked, no name and no number of a person. Allocated once and
/// filled again and again. Moments are seconds since 1970-01-01 UTC; 0 means that there is none.
/// </summary>
public sealed class StatusAnswer
{
    /// <summary>Fee when the answer names none.</summary>
    public const long NoFee = -1;

    /// <summary>Room for everything that an answer may say.</summary>
    public StatusAnswer() : this(true)
    {
    }

    /// <summary>Without texts there is room for what a record is judged by only, and not for what a citizen reads of it.</summary>
    internal StatusAnswer(bool hasTexts)
    {
        int chars = hasTexts ? 120 : 0;
        Office = new TextBuffer(chars);
        Title = new TextBuffer(chars);
        ReturnPlace = new TextBuffer(chars);
        PaymentQr = new TextBuffer(hasTexts ? 400 : 0);
        SystemName = new TextBuffer(hasTexts ? 80 : 0);
    }

    /// <summary>Dossier code, upper case.</summary>
    public readonly TextBuffer Code = new TextBuffer(64);

    /// <summary>The dossier's other code after a merger or re-coding; empty when there is none.</summary>
    public readonly TextBuffer OtherCode = new TextBuffer(64);

    /// <summary>National status, 1 to 10; any other number is shown as "other status".</summary>
    public int StatusNumber;

    /// <summary>When the dossier was received.</summary>
    public long ReceivedUtc;

    /// <summary>When the result is promised.</summary>
    public long AppointmentUtc;

    /// <summary>False when only the day of the appointment is known; <see cref="AppointmentUtc"/> is then the day's local midnight.</summary>
    public bool AppointmentHasTime;

    /// <summary>When the result was handed over.</summary>
    public long ReturnedUtc;

    /// <summary>False when only the day of the return is known.</summary>
    public bool ReturnedHasTime;

    /// <summary>False when only the day of receipt is known.</summary>
    public bool ReceivedHasTime;

    /// <summary>Office that handles the dossier.</summary>
    public readonly TextBuffer Office;

    /// <summary>Short neutral title.</summary>
    public readonly TextBuffer Title;

    /// <summary>How the result is handed over.</summary>
    public ReturnWay ReturnWay;

    /// <summary>Where the result is handed over.</summary>
    public readonly TextBuffer ReturnPlace;

    /// <summary>Fee due in đồng, 0 when nothing is due, <see cref="NoFee"/> when the answer does not say.</summary>
    public long FeeDong;

    /// <summary>Text of the payment QR as the service sent it; shown only when <see cref="PaymentOffer"/> finds it good.</summary>
    public readonly TextBuffer PaymentQr;

    /// <summary>Which kind of system the record comes from.</summary>
    public DossierSource Source;

    /// <summary>Name of that system; may be empty.</summary>
    public readonly TextBuffer SystemName;

    /// <summary>When the source system told this, as the service says; its answer's time when it does not.</summary>
    public long AnsweredUtc;

    /// <summary>True for an answer that has just come, signed; false for one from memory.</summary>
    public bool IsLive;

    /// <summary>Forgets everything and overwrites the texts.</summary>
    public void Clear()
    {
        Code.Wipe();
        OtherCode.Wipe();
        StatusNumber = 0;
        ReceivedUtc = 0;
        AppointmentUtc = 0;
        AppointmentHasTime = false;
        ReturnedUtc = 0;
        ReturnedHasTime = false;
        ReceivedHasTime = false;
        Office.Wipe();
        Title.Wipe();
        ReturnWay = ReturnWay.Unknown;
        ReturnPlace.Wipe();
        FeeDong = NoFee;
        PaymentQr.Wipe();
        Source = DossierSource.Unknown;
        SystemName.Wipe();
        AnsweredUtc = 0;
        IsLive = false;
    }
}
