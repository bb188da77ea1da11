namespace Terminal.Core.Status;

/// <summary>Members of a dossier record in an answer, by number; the names are those of the national exchange where it has one.</summary>
internal static class AnswerMember
{
    public const int Unknown = -1;
    public const int Code = 0;
    public const int OtherCode = 1;
    public const int Status = 2;
    public const int Received = 3;
    public const int Appointment = 4;
    public const int Returned = 5;
    public const int Office = 6;
    public const int Title = 7;
    public const int ReturnWay = 8;
    public const int ReturnPlace = 9;
    public const int Fee = 10;
    public const int PaymentQr = 11;
    public const int Source = 12;
    public const int SystemName = 13;
    public const int AnsweredAt = 14;
    public const int Others = 15;
    public const int Count = 16;

    /// <summary>The member's name in the JSON text.</summary>
    public static string Name(int member)
    {
        switch (member)
        {
            case Code: return "MaHoSo";
            case OtherCode: return "MaHoSoKhac";
            case Status: return "TrangThaiHoSo";
            case Received: return "NgayTiepNhan";
            case Appointment: return "NgayHenTra";
            case Returned: return "NgayTra";
            case Office: return "DonViXuLy";
            case Title: return "TieuDe";
            case ReturnWay: return "HinhThucTra";
            case ReturnPlace: return "NoiTra";
            case Fee: return "LePhi";
            case PaymentQr: return "MaThanhToan";
            case Source: return "NguonDuLieu";
            case SystemName: return "TenHeThong";
            case AnsweredAt: return "ThoiDiem";
            case Others: return "BanGhiKhac";
            default: return "";
        }
    }
}
