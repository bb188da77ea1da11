using System.Globalization;
using System.Text;

namespace Terminal.Virtual.Service;

/// <summary>A VietQR text (EMVCo merchant-presented) for the sample account, with its CRC-16/CCITT-FALSE.</summary>
public static class SamplePayment
{
    /// <summary>Text for an amount in đồng to the sample account, or to another one.</summary>
    public static string Text(long amountDong, string bank = "970499", string account = "0000000000001", string payee = "UBND XA MAU")
    {
        string beneficiary = Item("00", bank) + Item("01", account);
        string merchant = Item("00", "A000000727") + Item("01", beneficiary) + Item("02", "QRIBFTTA");
        string text = Item("00", "01") + Item("01", "12") + Item("38", merchant) + Item("53", "704")
            + Item("54", amountDong.ToString(CultureInfo.InvariantCulture)) + Item("58", "VN") + Item("59", payee)
            + Item("62", Item("08", "LE PHI HO SO")) + "6304";
        return text + Crc(text).ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string Item(string tag, string value)
    {
        return tag + value.Length.ToString("D2", CultureInfo.InvariantCulture) + value;
    }

    private static int Crc(string text)
    {
        int crc = 0xFFFF;
        foreach (byte b in Encoding.ASCII.GetBytes(text))
        {
            crc ^= b << 8;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
                crc &= 0xFFFF;
            }
        }

        return crc;
    }
}
