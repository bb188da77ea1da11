namespace Terminal.Core.Payloads;

/// <summary>What a label or key announces, or what a word at the start of a field says about it.</summary>
public enum LabelKind
{
    None = 0,
    Filler,
    DossierCode,
    OtherDossierCode,
    ProcedureCode,
    ProcedureName,
    ApplicantId,
    AgencyCode,
    PaperName,
    SystemName,
    Publication,
    Appointment,
    ReturnDate,
    OtherDate,
    ValidFrom,
    ValidUntil,
    Validity,
    Scope,
    Personal,
    SlipWord,
    ResultWord,
    OtherPaperWord,
    SystemWord,
}
