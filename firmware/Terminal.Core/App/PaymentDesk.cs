using Terminal.Core.Screens;
using Terminal.Core.Status;
using Terminal.Drivers.Printer.Qr;

namespace Terminal.Core.App;

/// <summary>
/// The payment QR of an answer, on the screen: looked at when the answer comes, drawn anew from its text in steps, and shown
/// only when <see cref="PaymentOffer"/> finds it good. Otherwise the screen names the amount and no more.
/// </summary>
internal sealed class PaymentDesk
{
    private readonly PaymentOffer offer = new PaymentOffer();
    private QrCode code; // made when the first payment comes: most offices have none
    private StatusAnswer pending;

    /// <summary>Accounts that may be paid to: "bank:account", separated by semicolons.</summary>
    public string Accounts;

    /// <summary>True while the code is being worked out.</summary>
    public bool IsBusy
    {
        get { return pending != null || (code != null && code.IsBegun && !code.IsDone); }
    }

    /// <summary>Looks at a live answer, which must stay as it is until <see cref="Clear"/>.</summary>
    public void Begin(StatusAnswer answer)
    {
        Clear();
        if (offer.Look(answer, Accounts) == PaymentCheck.Good)
        {
            pending = answer;
        }
    }

    /// <summary>Works the code out, a bounded piece a call; true when it has just become complete.</summary>
    public bool Step()
    {
        if (pending == null)
        {
            return IsBusy && code.Step();
        }

        if (code == null)
        {
            code = new QrCode();
            return false;
        }

        code.Begin(pending.PaymentQr.Chars, pending.PaymentQr.Length);
        pending = null;
        return false;
    }

    /// <summary>The answer leaves the screen.</summary>
    public void Clear()
    {
        pending = null;
        offer.Forget();
        if (code != null)
        {
            code.Clear();
        }
    }

    /// <summary>Puts code, amount and payee on the screen.</summary>
    public void Fill(ScreenContent content)
    {
        int size = code == null ? 0 : code.Size;
        if (size == 0 || size > ScreenContent.MaxCodeModules)
        {
            return;
        }

        for (int y = 0; y < size; y++)
        {
            content.PaymentRows[y] = code.Row(y);
        }

        content.PaymentSize = size;
        content.FeeDong = offer.AmountDong;
        content.Payee.CopyFrom(offer.PayeeName);
    }
}
