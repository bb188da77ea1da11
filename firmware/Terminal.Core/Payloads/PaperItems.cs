using System;

namespace Terminal.Core.Payloads;

/// <summary>
/// The items that a paper's code may carry: the six that every paper must have, what a slip and a result add, and the
/// agency, which some systems write besides.
/// </summary>
[Flags]
public enum PaperItems
{
    /// <summary>No item.</summary>
    None = 0,

    /// <summary>Mã số hồ sơ.</summary>
    DossierCode = 1,

    /// <summary>Mã TTHC.</summary>
    ProcedureCode = 2,

    /// <summary>Mã định danh tổ chức, cá nhân: known to be there, never kept.</summary>
    ApplicantId = 4,

    /// <summary>Tên giấy tờ.</summary>
    PaperName = 8,

    /// <summary>Tên hệ thống cung cấp dữ liệu.</summary>
    SystemName = 16,

    /// <summary>Thời điểm xuất bản.</summary>
    PublicationTime = 32,

    /// <summary>Ngày hẹn trả kết quả, on a slip.</summary>
    AppointmentDate = 64,

    /// <summary>Thời hạn hiệu lực, on a result, if any.</summary>
    Validity = 128,

    /// <summary>Phạm vi hiệu lực, on a result, if any.</summary>
    Scope = 256,

    /// <summary>Mã định danh cơ quan.</summary>
    AgencyCode = 512,

    /// <summary>The six items of every paper.</summary>
    Minimum = DossierCode | ProcedureCode | ApplicantId | PaperName | SystemName | PublicationTime,
}
