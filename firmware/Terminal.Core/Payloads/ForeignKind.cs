namespace Terminal.Core.Payloads;

/// <summary>Codes that are no paper of a dossier.</summary>
public enum ForeignKind
{
    /// <summary>A paper of a dossier: see <see cref="PaperKind"/>.</summary>
    None = 0,

    /// <summary>Citizen or identity card. Nothing of it is kept.</summary>
    CitizenCard = 1,

    /// <summary>Health insurance card. Nothing of it is kept.</summary>
    HealthCard = 2,

    /// <summary>VietQR or another EMVCo payment code.</summary>
    Payment = 3,

    /// <summary>A poster that leads to the page of a procedure; the procedure code is kept when it is there.</summary>
    ProcedurePoster = 4,

    /// <summary>A link on a slip that says nothing by itself; host and token are kept.</summary>
    OpaqueSlipLink = 5,

    /// <summary>Contact, Wi-Fi, telephone or any other link.</summary>
    ContactWifiOtherLink = 6,

    /// <summary>Readable text without a dossier code.</summary>
    PlainText = 7,

    /// <summary>Empty, too long, or no text.</summary>
    Unreadable = 8,
}
