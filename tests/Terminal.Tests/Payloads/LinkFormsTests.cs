using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>Links: with the code in them in any place, opaque ones, pages of procedures, all the others.</summary>
[TestClass]
public class LinkFormsTests
{
    private const string Opaque = "0b0e7c1a-0000-4000-8000-00000000a001";

    [TestMethod]
    public void TheCodeIsFoundInAnyPlace()
    {
        const string Found = "ref code-link § h=dvc.mau.gov.vn";
        PayloadCheck.That("https://dvc.mau.gov.vn/portaldvc/tra-cuu?SGT=012345678901&MHS=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/portaldvc/tra-cuu?MHS=§&SGT=012345678901", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu?maHoSo=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu?ma_ho_so=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu?ma=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu?code=§&x=1", Found);
        PayloadCheck.That("HTTPS://DVC.MAU.GOV.VN:8443/TRA-CUU?MHS=§", Found);
        PayloadCheck.That("https://user:secret@dvc.mau.gov.vn/?MHS=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/§.html", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/#/tra-cuu/§/chi-tiet", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/#MHS=§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/?q=%22§%22", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/?MHS=H26%2E12%2e34%2D260525-0001", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/?MHS=H26.12.34%20-%20260525+-+0001", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/?q=H26.12.34+-+260525+-+0001", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/012345678901/§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/2026/§", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/§/012345678901", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/?x=1&amp;MHS=§&amp;SGT=012345678901", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/r?u=https%3A%2F%2Fa.vn%2F%3FMHS%3D§%26SGT%3D012345678901", Found);
        PayloadCheck.That("https://dvc.mau.gov.vn/r?u=https%253A%252F%252Fa.vn%252F%253FMHS%253DH26.12.34%252D260525-0001", Found);
        PayloadCheck.That("Tra cứu tại https://dvc.mau.gov.vn/tra-cuu?MHS=§", Found);
        PayloadCheck.That("dvc.mau.gov.vn/tra-cuu?MHS=§", Found);
        PayloadCheck.That("dvc.mau.gov.vn/tra-cuu/§", Found);
        PayloadCheck.That("www.dvc.mau.vn/§", "ref code-link § h=www.dvc.mau.vn");
        PayloadCheck.That("/portaldvc/tra-cuu?MHS=§", "ref code-link §");
        PayloadCheck.That("MHS=§&SGT=012345678901", "ref code-only §");
        PayloadCheck.That("?SGT=012345678901&MHS=§", "ref code-only §");
    }

    [TestMethod]
    public void TokensAtTheEndOfAPath()
    {
        PayloadCheck.That("https://motcua.mau.example/qr/Ab3dE9xZ12", "opaque opaque-link h=motcua.mau.example t=Ab3dE9xZ12");
        PayloadCheck.That("https://dvc.mau.gov.vn/qr/Ab3dE9xZ12/", "opaque opaque-link h=dvc.mau.gov.vn t=Ab3dE9xZ12");
        PayloadCheck.That("https://dvc.mau.gov.vn/tra-cuu/ket-qua", "contact link");
        PayloadCheck.That("https://dvc.mau.gov.vn/qr/012345678901", "contact link");
        PayloadCheck.That("https://mau.vn/l/Ab3dE9xZ", "contact link");
        PayloadCheck.That("https://kiosk.mau.gov.vn/danh-gia/phieu/a1b2c3d4", "contact link");
    }

    [TestMethod]
    public void OnlyPlainHostsAreKept()
    {
        PayloadCheck.That("https://dịchvụ.mau.vn/?MHS=§", "ref code-link §");
        PayloadCheck.That("https://xn--dchv-0qa.mau.vn/?MHS=§", "ref code-link § h=xn--dchv-0qa.mau.vn");
        PayloadCheck.That("https://localhost/?MHS=§", "ref code-link §");
        PayloadCheck.That("https://a.vn\\x5C@b.vn/?MHS=§", "ref code-link § h=a.vn");
        PayloadCheck.That("https://10.0.0.1/?MHS=§", "ref code-link § h=10.0.0.1");
        PayloadCheck.That("ftp://a.vn/§", "ref code-link § h=a.vn");
    }

    [TestMethod]
    public void APaperInALink()
    {
        PayloadCheck.That("https://a.gov.vn/x?MHS=§&ngay_hen_tra=15%2F06%2F2026", "slip incomplete § a=¤ h=a.gov.vn");
        PayloadCheck.That("https://a.gov.vn/x?MHS=§&maTTHC=1.001234", "ref code-link § c=1.001234 h=a.gov.vn");
        PayloadCheck.That("https://a.gov.vn/x?t=Gi%E1%BA%A5y+h%E1%BA%B9n&MHS=§&NHT=20260615", "slip incomplete § a=¤ h=a.gov.vn");
    }

    [TestMethod]
    public void OpaqueSlipLinks()
    {
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=" + Opaque, "opaque opaque-link h=a.gov.vn t=" + Opaque);
        PayloadCheck.That("host/apiqr/qr?id=" + Opaque, "opaque opaque-link t=" + Opaque);
        PayloadCheck.That("a.gov.vn/apiqr/qr?id=abcDEF123456", "opaque opaque-link h=a.gov.vn t=abcDEF123456");
        PayloadCheck.That("https://motcua.mau.vn/p/" + Opaque, "opaque opaque-link h=motcua.mau.vn t=" + Opaque);
        PayloadCheck.That("https://a.gov.vn/x?k=" + Opaque, "opaque opaque-link h=a.gov.vn t=" + Opaque);
        PayloadCheck.That("https://a.vn/tra-cuu?token=Zm9vYmFyMTIz", "opaque opaque-link h=a.vn t=Zm9vYmFyMTIz");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=012345678901", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=123456789", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=0B0E7C1A0000400080000000000A001B",
            "opaque opaque-link h=a.gov.vn t=0B0E7C1A0000400080000000000A001B");
    }

    [TestMethod]
    public void NoNumberOfAPersonIsAToken()
    {
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=A012345678901", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=CCCD-012345678901", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=CCCD012345678901", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=012345678901-01021999", "contact link");
        PayloadCheck.That("https://a.gov.vn/apiqr/qr?id=DN4010000000001", "contact link");
        PayloadCheck.That("https://motcua.mau.vn/qr/012345678901x260525", "contact link");
        PayloadCheck.That("https://012345678901.mau.gov.vn/?MHS=§", "ref code-link §");
        PayloadCheck.That("https://012345678901.mau.gov.vn/apiqr/qr?id=abcDEF123456", "opaque opaque-link t=abcDEF123456");
    }

    [TestMethod]
    public void TokensOfOtherServicesAreNotKept()
    {
        PayloadCheck.That("https://vneid.gov.vn/qr?token=Zm9vYmFyMTIzNDU2", "contact link");
        PayloadCheck.That("https://vneid.gov.vn/x?k=" + Opaque, "contact link");
        PayloadCheck.That("https://tracuuhoadon.mau.vn/tra-cuu?id=Ab12Cd34Ef", "contact link");
        PayloadCheck.That("https://kiosk.mau.gov.vn/danh-gia?id=" + Opaque, "contact link");
    }

    [TestMethod]
    public void ProcedurePosters()
    {
        PayloadCheck.That("https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193", "poster procedure c=1.001193");
        PayloadCheck.That("https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-nganh-doc.html?ma_thu_tuc=2.000635", "poster procedure c=2.000635");
        PayloadCheck.That("https://dichvucong.hochiminhcity.gov.vn/vi/thu-tuc-hanh-chinh/chi-tiet?ma=1.000494.000.00.00.H29",
            "poster procedure c=1.000494.000.00.00.H29");
        PayloadCheck.That("https://dichvucong.mau.gov.vn/thu-tuc/12345", "poster procedure");
        PayloadCheck.That("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/chi-tiet/" + Opaque, "poster procedure");
        PayloadCheck.That("1.001234", "poster procedure c=1.001234");
        PayloadCheck.That("1.001612.000.00.00.H48", "poster procedure c=1.001612.000.00.00.H48");
        PayloadCheck.That("Mã TTHC: 1.001234", "poster procedure c=1.001234");
        PayloadCheck.That("Giá 1.000000 đồng", "plain text");
    }

    [TestMethod]
    public void OtherLinks()
    {
        PayloadCheck.That("https://zalo.me/0000000000", "contact link");
        PayloadCheck.That("https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html", "contact link");
        PayloadCheck.That("http://kiosk.mau.gov.vn/danh-gia?q=1", "contact link");
        PayloadCheck.That("https://a.gov.vn/tin-tuc?id=12345678", "contact link");
        PayloadCheck.That("https://a.vn/x?MHS=H26.12.34-261325-0001", "contact bad-code");
        PayloadCheck.That("www.mau.vn", "contact link");
        PayloadCheck.That("javascript://alert(1)", "contact link");
        PayloadCheck.That("otpauth://totp/Mau?secret=JBSWY3DPEHPK3PXP", "contact link");
    }

    [TestMethod]
    public void ALinkKeepsHostAndTokenOnly()
    {
        ScannedCode code = PayloadCheck.Scan("https://user:pw@a.gov.vn:81/apiqr/qr?SGT=012345678901&id=" + Opaque);
        Assert.AreEqual("a.gov.vn", code.LinkHost.ToString());
        Assert.AreEqual(Opaque, code.LinkToken.ToString());
        Assert.IsTrue(code.Present == PaperItems.None);
        Assert.AreEqual(0, code.AgencyCode.Length);
    }
}
