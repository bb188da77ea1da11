namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of labels: every wording, folded to capital letters with '_' between words, that announces an item on
/// paper, in a JSON key or in a link parameter. SPEC.md repeats it and a test fails when they drift.
/// </summary>
public static class PayloadLabels
{
    /// <summary>Number of label kinds, <see cref="LabelKind.None"/> included.</summary>
    public const int Count = (int)LabelKind.SystemWord + 1;

    /// <summary>The wordings of a kind, separated by blanks.</summary>
    public static string Wordings(LabelKind kind)
    {
        switch (kind)
        {
            case LabelKind.Filler:
                return "NGAY LUC VAO TRUOC SAU THU THU_HAI THU_BA THU_TU THU_NAM THU_SAU THU_BAY CHU_NHAT DU_KIEN LA SANG " +
                    "CHIEU KET_QUA HO_SO KQ AT ON BY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY " +
                    "VALUE VAL TEXT DATE HOI BUOI KHOANG T CN";
            case LabelKind.DossierCode:
                return "MA_HO_SO MA_SO_HO_SO MA_SO_HS MA_HS MS_HS MHS SO_HO_SO SO_HS MA_HO_SO_TTHC MA_SO_HO_SO_TTHC " +
                    "MA_SO_HO_SO_GIAI_QUYET_TTHC MA_SO_HO_SO_GIAI_QUYET_THU_TUC_HANH_CHINH MA_BIEN_NHAN SO_BIEN_NHAN " +
                    "SO_PHIEU MA_PHIEU MA_TRA_CUU MA_TIEP_NHAN SO_TIEP_NHAN DOSSIER_NO DOSSIER_CODE DOSSIER_ID";
            case LabelKind.OtherDossierCode:
                return "MA_HO_SO_KHAC MA_HO_SO_CU MA_HO_SO_GOC MA_SO_HO_SO_CU MA_SO_HO_SO_GOC";
            case LabelKind.ProcedureCode:
                return "MA_TTHC MA_SO_TTHC MTTHC MA_THU_TUC MA_SO_THU_TUC MA_THU_TUC_HANH_CHINH " +
                    "MA_SO_THU_TUC_HANH_CHINH PROCEDURE_CODE PROCEDURE_ID";
            case LabelKind.ProcedureName:
                return "TEN_TTHC TEN_THU_TUC TEN_THU_TUC_HANH_CHINH THU_TUC_HANH_CHINH TTHC THU_TUC LINH_VUC " +
                    "TEN_LINH_VUC TRICH_YEU TRICH_YEU_HO_SO NOI_DUNG PROCEDURE_NAME";
            case LabelKind.ApplicantId:
                return "MA_DINH_DANH SO_DINH_DANH SO_DINH_DANH_CA_NHAN MA_DINH_DANH_CA_NHAN MA_DINH_DANH_TO_CHUC " +
                    "MA_DINH_DANH_TO_CHUC_CA_NHAN MA_DINH_DANH_CHU_HO_SO CCCD SO_CCCD CMND SO_CMND CMT CAN_CUOC " +
                    "SO_CAN_CUOC CAN_CUOC_CONG_DAN THE_CAN_CUOC SO_GIAY_TO SO_GIAY_TO_CHU_HO_SO SGT GTTT MA_SO_THUE " +
                    "MST MA_DOI_TUONG APPLICANT_ID APPLICANT_ID_NO ID_NUMBER SODDCN DDCN";
            case LabelKind.AgencyCode:
                return "MA_DINH_DANH_CO_QUAN MA_DINH_DANH_DON_VI MA_DINH_DANH_CQ MA_DINH_DANH_CQDV MA_DON_VI MA_CO_QUAN " +
                    "MA_DON_VI_XU_LY AGENCY_CODE AGENCY_ID";
            case LabelKind.PaperName:
                return "TEN_GIAY_TO TEN_GIAY_TO_DUOC_XUAT_BAN TEN_GIAY LOAI_GIAY_TO LOAI_GIAY GIAY_TO TEN_PHIEU " +
                    "TEN_VAN_BAN LOAI_VAN_BAN TEN_KET_QUA TEN_TAI_LIEU PAPER_NAME DOCUMENT_NAME DOCUMENT_TYPE";
            case LabelKind.SystemName:
                return "TEN_HE_THONG TEN_HE_THONG_CUNG_CAP_DU_LIEU HE_THONG_CUNG_CAP_DU_LIEU HE_THONG_CUNG_CAP TEN_HTTT " +
                    "NGUON_DU_LIEU SYSTEM_NAME SYSTEM";
            case LabelKind.Publication:
                return "THOI_DIEM_XUAT_BAN THOI_GIAN_XUAT_BAN NGAY_XUAT_BAN NGAY_GIO_XUAT_BAN XUAT_BAN THOI_DIEM_IN " +
                    "THOI_GIAN_IN NGAY_IN NGAY_GIO_IN THOI_DIEM NGAY_PHAT_HANH THOI_DIEM_PHAT_HANH " +
                    "THOI_GIAN_PHAT_HANH NGAY_LAP NGAY_TAO NGAY_KY NGAY_CAP NGAY_XUAT THOI_GIAN_XUAT THOI_DIEM_XUAT " +
                    "XUAT_LUC IN_LUC IN_NGAY TDXB PUBLISHED_AT PUBLISH_TIME PUBLICATION_TIME ISSUE_DATE ISSUED_AT " +
                    "CREATE_DATE";
            case LabelKind.Appointment:
                return "NGAY_HEN_TRA NGAY_HEN_TRA_KET_QUA NGAY_HEN_TRA_KQ NGAY_GIO_HEN_TRA NGAY_HEN_TRA_HO_SO HEN_TRA " +
                    "HEN_TRA_KET_QUA HEN_TRA_KQ HEN_TRA_NGAY HEN THOI_GIAN_HEN_TRA THOI_GIAN_HEN_TRA_KET_QUA " +
                    "THOI_DIEM_HEN_TRA NGAY_HEN NGAY_HEN_NHAN NGAY_HEN_NHAN_KET_QUA HEN_NGAY HEN_NHAN LICH_HEN " +
                    "GIO_HEN_TRA HAN_TRA HAN_TRA_KET_QUA HAN_TRA_KQ NGAY_DU_KIEN_TRA DU_KIEN_TRA NHT NHTKQ DUE_DATE APPOINTMENT " +
                    "APPOINTMENT_DATE RETURN_DATE THOI_HAN_TRA THOI_HAN_TRA_KET_QUA THOI_HAN_TRA_KQ HEN_LAY NGAY_HEN_LAY " +
                    "HEN_TRA_TU HEN_TRA_TU_NGAY HEN_TRA_KET_QUA_TU_NGAY HEN_LAI HEN_LAI_NGAY NGAY_HEN_LAI NGAY_HEN_TRA_LAI " +
                    "GIA_HAN_DEN GIA_HAN_DEN_NGAY";
            case LabelKind.ReturnDate:
                return "NGAY_TRA_KET_QUA NGAY_TRA_KQ THOI_GIAN_TRA_KET_QUA THOI_GIAN_TRA_KQ TRA_KET_QUA " +
                    "TRA_KET_QUA_NGAY TRA_KQ NGAY_TRA TRA_NGAY TRA_LUC NGAY_NHAN_KET_QUA NGAY_NHAN_KQ NHAN_KET_QUA " +
                    "NGAY_GIO_TRA NGAY_TRA_HO_SO TRA_HO_SO NHAN_KET_QUA_NGAY";
            case LabelKind.OtherDate:
                return "NGAY_TIEP_NHAN TIEP_NHAN NGAY_GIO_TIEP_NHAN THOI_GIAN_TIEP_NHAN NGAY_NHAN NGAY_NHAN_HO_SO " +
                    "NHAN_HO_SO NHAN_LUC NGAY_NOP NGAY_NOP_HO_SO NOP_HO_SO RECEIVE_DATE NGAY_KET_THUC_XU_LY " +
                    "NGAY_TU_CHOI NGAY_BAT_DAU NGAY_KET_THUC THOI_HAN_GIAI_QUYET THOI_GIAN_GIAI_QUYET HAN_GIAI_QUYET " +
                    "HAN_XU_LY FINISH_DATE RELEASE_DATE THOI_DIEM_XU_LY NGAY_HEN_CU HEN_TRA_CU NGAY_HEN_TRA_CU NGAY_HEN_TRA_KQ_CU " +
                    "NGAY_HEN_TRA_KET_QUA_CU NGAY_HEN_TRUOC NGAY_HEN_TRA_TRUOC NGAY_HEN_TRA_BAN_DAU NGAY_HEN_BAN_DAU DA_HEN_TRA_NGAY " +
                    "KE_TU KE_TU_NGAY";
            case LabelKind.ValidFrom:
                return "HIEU_LUC_TU HIEU_LUC_TU_NGAY CO_HIEU_LUC_TU CO_HIEU_LUC_TU_NGAY TU TU_NGAY NGAY_HIEU_LUC " +
                    "NGAY_CO_HIEU_LUC CO_GIA_TRI_TU CO_GIA_TRI_TU_NGAY VALID_FROM EFFECTIVE_DATE " +
                    "HIEU_LUC_KE_TU HIEU_LUC_KE_TU_NGAY CO_HIEU_LUC_KE_TU CO_HIEU_LUC_KE_TU_NGAY CO_GIA_TRI_KE_TU CO_GIA_TRI_KE_TU_NGAY";
            case LabelKind.ValidUntil:
                return "HIEU_LUC_DEN HIEU_LUC_DEN_NGAY CO_HIEU_LUC_DEN CO_HIEU_LUC_DEN_NGAY DEN_NGAY DEN_HET_NGAY " +
                    "GIA_TRI_DEN CO_GIA_TRI_DEN GIA_TRI_DEN_NGAY CO_GIA_TRI_DEN_NGAY HET_HAN NGAY_HET_HAN " +
                    "NGAY_HET_HIEU_LUC HAN_SU_DUNG VALID_UNTIL VALID_TO EXPIRY_DATE";
            case LabelKind.Validity:
                return "HIEU_LUC THOI_HAN_HIEU_LUC THOI_HAN THOI_HAN_SU_DUNG CO_GIA_TRI GIA_TRI VALIDITY " +
                    "VALIDITY_PERIOD";
            case LabelKind.Scope:
                return "PHAM_VI PHAM_VI_HIEU_LUC PHAM_VI_SU_DUNG PHAM_VI_AP_DUNG PHAM_VI_CO_HIEU_LUC SCOPE";
            case LabelKind.Personal:
                return "NGAY_SINH NAM_SINH NGAY_THANG_NAM_SINH SINH_NGAY SINH_NAM DOB BIRTH_DATE SO_DIEN_THOAI " +
                    "DIEN_THOAI SDT DI_DONG PHONE TEL MOBILE HOTLINE FAX HO_TEN HO_VA_TEN CHU_HO_SO TEN_CHU_HO_SO " +
                    "NGUOI_NOP NGUOI_NOP_HO_SO NGUOI_YEU_CAU TO_CHUC_CA_NHAN DIA_CHI EMAIL NGUOI_XU_LY NGUOI_NHAN " +
                    "ONG_BA APPLICANT_NAME FULL_NAME ADDRESS SO_TAI_KHOAN STK";
            case LabelKind.SlipWord:
                return "GIAY_TIEP_NHAN GIAY_HEN GIAY_BIEN_NHAN BIEN_NHAN PHIEU_HEN PHIEU_TIEP_NHAN PHIEU_BIEN_NHAN";
            case LabelKind.ResultWord:
                return "KET_QUA_GIAI_QUYET GIAY_PHEP GIAY_CHUNG_NHAN CHUNG_NHAN GIAY_XAC_NHAN QUYET_DINH " +
                    "TRICH_LUC GIAY_KHAI_SINH GIAY_CHUNG_TU BAN_SAO CHUNG_CHI GIAY_CHUNG_SINH CONG_VAN GIAY_DANG_KY";
            case LabelKind.OtherPaperWord:
                return "PHIEU PHIEU_YEU_CAU PHIEU_TU_CHOI PHIEU_XIN_LOI PHIEU_KIEM_SOAT VAN_BAN VAN_BAN_XIN_LOI " +
                    "THU_XIN_LOI THONG_BAO THONG_BAO_DUNG SO_THEO_DOI GIAY_MOI TO_KHAI DON_DE_NGHI BIEN_LAI HOA_DON " +
                    "BIEN_BAN";
            case LabelKind.SystemWord:
                return "HE_THONG HE_THONG_THONG_TIN CONG_DICH_VU_CONG CONG_DVC CONG_THONG_TIN PHAN_MEM IGATE VNPT_IGATE I_GATE VNPT_I_GATE " +
                    "MOT_CUA_DIEN_TU COSO_DU_LIEU CSDL";
            default:
                return "";
        }
    }
}
