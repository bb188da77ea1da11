using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Looks at the payment QR of an answer before anybody is asked to pay with it: VietQR (EMVCo, NAPAS 247) with the right checksum, to an
/// account on the terminal's list, over the amount that the answer names, with a payee. Otherwise only the amount is shown.
/// </summary>
public sealed class PaymentOffer
{
    private const int Amount = 54;
    private const int Payee = 59;
    private const int Merchant = 38;

    private readonly PaymentCode code = new PaymentCode();
    private const int MaxBytes = 400;

    private byte[] bytes; // only during a look
    private readonly char[] amount = new char[16];
    private readonly TextBuffer account = new TextBuffer(40);
    private int count;
    private int valueAt;
    private int valueLength;
    private PaymentCheck check;
    private long amountDong;

    /// <summary>What came of the last look.</summary>
    public PaymentCheck Check
    {
        get { return check; }
    }

    /// <summary>Amount in đồng; with Good only.</summary>
    public long AmountDong
    {
        get { return amountDong; }
    }

    /// <summary>Who is paid; with Good only.</summary>
    public readonly TextBuffer PayeeName = new TextBuffer(26);

    /// <summary>Bank and account, as "970400:0000123456789"; with Good and OtherAccount.</summary>
    public TextBuffer Account => account;

    /// <summary>Looks at an answer. Accounts is the terminal's list: "bank:account", separated by semicolons; null for none.</summary>
    public PaymentCheck Look(StatusAnswer answer, string accounts)
    {
        Forget();
        check = Judge(answer, accounts);
        if (bytes != null)
        {
            System.Array.Clear(bytes, 0, bytes.Length);
            bytes = null;
        }

        return Check;
    }

    /// <summary>Forgets the last look and overwrites its texts.</summary>
    public void Forget()
    {
        account.Wipe();
        PayeeName.Wipe();
        amountDong = 0;
        check = PaymentCheck.None;
    }

    private PaymentCheck Judge(StatusAnswer answer, string accounts)
    {
        if (answer.PaymentQr.Length == 0)
        {
            return PaymentCheck.None;
        }

        if (!answer.IsLive)
        {
            return PaymentCheck.NotLive;
        }

        if (!Take(answer.PaymentQr) || !PaymentCode.Begins(bytes, count) || !IsWhole() || !TakeAccount())
        {
            return PaymentCheck.Broken;
        }

        if (!IsListed(accounts))
        {
            return PaymentCheck.OtherAccount;
        }

        if (!TakeAmount() || (answer.FeeDong != StatusAnswer.NoFee && answer.FeeDong != AmountDong))
        {
            return PaymentCheck.OtherAmount;
        }

        if (!Find(Payee, 0, count) || valueLength == 0)
        {
            return PaymentCheck.NoPayee;
        }

        PayeeName.AppendAscii(bytes, valueAt, valueLength);
        return PaymentCheck.Good;
    }

    /// <summary>Only printable ASCII: everything else could look like something it is not.</summary>
    private bool Take(TextBuffer text)
    {
        count = text.Length;
        if (count > MaxBytes)
        {
            return false;
        }

        bytes = new byte[MaxBytes];

        for (int i = 0; i < count; i++)
        {
            char c = text.Chars[i];
            if (c < ' ' || c > '~')
            {
                return false;
            }

            bytes[i] = (byte)c;
        }

        return true;
    }

    private bool IsWhole()
    {
        code.BeginChecksum();
        code.StepChecksum(bytes, count, count);
        return code.IsWhole(bytes, count);
    }

    /// <summary>Tag 38: 00 = A000000727 (NAPAS), 01 = {00 = bank, 01 = account}.</summary>
    private bool TakeAccount()
    {
        if (!Find(Merchant, 0, count))
        {
            return false;
        }

        int merchantAt = valueAt;
        int merchantEnd = valueAt + valueLength;
        if (!Find(0, merchantAt, merchantEnd) || !IsNapas() || !Find(1, merchantAt, merchantEnd))
        {
            return false;
        }

        int innerAt = valueAt;
        int innerEnd = valueAt + valueLength;
        if (!Find(0, innerAt, innerEnd))
        {
            return false;
        }

        account.AppendAscii(bytes, valueAt, valueLength);
        account.Append(':');
        if (!Find(1, innerAt, innerEnd))
        {
            return false;
        }

        account.AppendAscii(bytes, valueAt, valueLength);
        return !account.Overflowed;
    }

    private bool IsNapas()
    {
        return valueLength == 10 && bytes[valueAt] == 'A' && bytes[valueAt + 7] == '7' && bytes[valueAt + 8] == '2' && bytes[valueAt + 9] == '7';
    }

    private bool TakeAmount()
    {
        if (!Find(Amount, 0, count) || valueLength == 0 || valueLength > 13)
        {
            return false;
        }

        for (int i = 0; i < valueLength; i++)
        {
            amount[i] = (char)bytes[valueAt + i];
        }

        bool isWhole = WholeNumber.TryRead(amount, valueLength, out long value);
        amountDong = value;
        return isWhole && value > 0;
    }

    /// <summary>Finds a tag among the items between two places. Lengths have been checked on the outermost level only.</summary>
    private bool Find(int tag, int at, int end)
    {
        while (at + 4 <= end)
        {
            int found = Two(at);
            int length = Two(at + 2);
            if (found < 0 || length < 0 || at + 4 + length > end)
            {
                return false;
            }

            if (found == tag)
            {
                valueAt = at + 4;
                valueLength = length;
                return true;
            }

            at += 4 + length;
        }

        return false;
    }

    private int Two(int at)
    {
        int high = bytes[at] - '0';
        int low = bytes[at + 1] - '0';
        return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : -1;
    }

    private bool IsListed(string accounts)
    {
        char[] list = (accounts == null ? "" : accounts).ToCharArray();
        int at = 0;
        while (at < list.Length)
        {
            int end = at;
            while (end < list.Length && list[end] != ';')
            {
                end++;
            }

            if (IsAccount(list, at, end))
            {
                return true;
            }

            at = end + 1;
        }

        return false;
    }

    private bool IsAccount(char[] list, int at, int end)
    {
        while (at < end && list[at] == ' ')
        {
            at++;
        }

        while (end > at && list[end - 1] == ' ')
        {
            end--;
        }

        if (end - at != account.Length)
        {
            return false;
        }

        for (int i = 0; i < account.Length; i++)
        {
            if (list[at + i] != account.Chars[i])
            {
                return false;
            }
        }

        return true;
    }
}
