using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// What is kept of one scan. One instance is filled again and again. It never holds an ID number, a telephone number, a
/// person's name or the payload; of a foreign code it holds nothing but what <see cref="ForeignKind"/> names.
/// </summary>
public sealed class ScannedCode
{
    /// <summary>Longest dossier code in its printed form, in characters.</summary>
    public const int DossierCodeChars = 52;

    /// <summary>Longest name of a system or paper that is kept, in characters; longer ones are cut.</summary>
    public const int NameChars = 80;

    /// <summary>Value of a time of day, in minutes, when there is only a date.</summary>
    public const int NoTime = -1;

    /// <summary>Kind of paper, <see cref="PaperKind.None"/> for a foreign code.</summary>
    public PaperKind Kind;

    /// <summary>Kind of foreign code, <see cref="ForeignKind.None"/> for a paper.</summary>
    public ForeignKind Foreign;

    /// <summary>Why.</summary>
    public ScanReason Reason;

    /// <summary>What had happened to the text of the payload.</summary>
    public TextDamage Damage;

    /// <summary>Dossier code in its printed form, empty when there is none.</summary>
    public readonly TextBuffer DossierCode = new TextBuffer(DossierCodeChars);

    /// <summary>True when the code was put together again rather than read as it stands: show it as not certain.</summary>
    public bool CodeUnconfirmed;

    /// <summary>A second, different dossier code of the same payload, empty when there is none.</summary>
    public readonly TextBuffer OtherDossierCode = new TextBuffer(DossierCodeChars);

    /// <summary>How many different dossier codes were seen; counting stops at 3.</summary>
    public int DossierCodeCount;

    /// <summary>Procedure code (mã TTHC), empty when there is none.</summary>
    public readonly TextBuffer ProcedureCode = new TextBuffer(22);

    /// <summary>Issuing unit: the agency's own item, or else the agency part of the dossier code.</summary>
    public readonly TextBuffer AgencyCode = new TextBuffer(35);

    /// <summary>Name of the issuing system as the paper has it.</summary>
    public readonly TextBuffer SystemName = new TextBuffer(NameChars);

    /// <summary>Name of the paper as the paper has it.</summary>
    public readonly TextBuffer PaperName = new TextBuffer(NameChars);

    /// <summary>Scope of a result.</summary>
    public readonly TextBuffer Scope = new TextBuffer(NameChars);

    /// <summary>Validity of a result where it is words rather than dates ("12 tháng", "vô thời hạn").</summary>
    public readonly TextBuffer ValidityText = new TextBuffer(NameChars);

    /// <summary>Appointment date as a local day number (<see cref="LocalTime.DayNumber"/>), 0 when there is none.</summary>
    public int AppointmentDay;

    /// <summary>Minute of the day of the appointment, <see cref="NoTime"/> when the paper has only a date.</summary>
    public int AppointmentMinute;

    /// <summary>Day of publication, 0 when there is none.</summary>
    public int PublicationDay;

    /// <summary>Minute of the day of publication or <see cref="NoTime"/>.</summary>
    public int PublicationMinute;

    /// <summary>First day of validity, 0 when there is none.</summary>
    public int ValidFromDay;

    /// <summary>Last day of validity, 0 when there is none.</summary>
    public int ValidUntilDay;

    /// <summary>Host of a link in lower case, ASCII; empty when there is no link or its host is no plain name.</summary>
    public readonly TextBuffer LinkHost = new TextBuffer(64);

    /// <summary>Token of an opaque slip link.</summary>
    public readonly TextBuffer LinkToken = new TextBuffer(64);

    /// <summary>Items that are there and well formed.</summary>
    public PaperItems Present;

    /// <summary>Items that this kind of paper must have and that are not there.</summary>
    public PaperItems Missing;

    /// <summary>Items that are there but not in their grammar.</summary>
    public PaperItems Malformed;

    /// <summary>True when a dossier code is there.</summary>
    public bool HasDossierCode
    {
        get { return DossierCode.Length > 0; }
    }

    /// <summary>True when there is an appointment date.</summary>
    public bool HasAppointment
    {
        get { return AppointmentDay != 0; }
    }

    /// <summary>True when the citizen has to be told to look for the appointment date on the paper itself.</summary>
    public bool DateIsOnPaper
    {
        get { return HasDossierCode && !HasAppointment && Kind != PaperKind.Result; }
    }

    /// <summary>Empties everything and overwrites it.</summary>
    public void Wipe()
    {
        Kind = PaperKind.None;
        Foreign = ForeignKind.None;
        Reason = ScanReason.None;
        Damage = TextDamage.None;
        WipeItems();
    }

    /// <summary>Empties the items and leaves kind and reason: what a foreign code leaves behind.</summary>
    public void WipeItems()
    {
        DossierCode.Wipe();
        CodeUnconfirmed = false;
        OtherDossierCode.Wipe();
        DossierCodeCount = 0;
        ProcedureCode.Wipe();
        AgencyCode.Wipe();
        SystemName.Wipe();
        PaperName.Wipe();
        Scope.Wipe();
        ValidityText.Wipe();
        AppointmentDay = 0;
        AppointmentMinute = NoTime;
        PublicationDay = 0;
        PublicationMinute = NoTime;
        ValidFromDay = 0;
        ValidUntilDay = 0;
        LinkHost.Wipe();
        LinkToken.Wipe();
        Present = PaperItems.None;
        Missing = PaperItems.None;
        Malformed = PaperItems.None;
    }
}
