namespace Terminal.Core.Payloads;

/// <summary>What kind of paper of the one-stop office a code stands on, as far as the code says it.</summary>
public enum PaperKind
{
    /// <summary>Not a paper of a dossier: see <see cref="ForeignKind"/>.</summary>
    None = 0,

    /// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả.</summary>
    Slip = 1,

    /// <summary>Kết quả giải quyết.</summary>
    Result = 2,

    /// <summary>Another paper of a dossier, or one whose name is not in the code.</summary>
    OtherPaper = 3,

    /// <summary>Nothing but a dossier code: bare, as a bar code, or in a look-up link.</summary>
    DossierReference = 4,
}
