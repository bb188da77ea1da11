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
    private readonly QrCode code = new QrCode();

    /// <summary>Accounts that may be paid to: "bank:account", separated by semicolons.</summary>
    public string Accounts { get; set; }

    /// <summary>What came of the last look.</summary>
    public PaymentCheck Check
    {
        get { return offer.Check; }
    }

    /// <summary>True while the code is being worked out.</summary>
    public bool IsBusy
    {
        get { return code.IsBegun && !code.IsDone; }
    }

    /// <summary>Looks at a live answer.</summary>
    public void Begin(StatusAnswer answer)
    {
        code.Clear();
        if (offer.Look(answer, Accounts) == PaymentCheck.Good)
        {
            code.Begin(answer.PaymentQr.Chars, answer.PaymentQr.Length);
        }
    }

    /// <summary>Works the code out, a bounded piece a call; true when it has just become complete.</summary>
    public bool Step()
    {
        return IsBusy && code.Step();
    }

    /// <summary>The answer leaves the screen.</summary>
    public void Clear()
    {
        code.Clear();
        offer.Forget();
    }

    /// <summary>Puts code, amount and payee on the screen.</summary>
    public void Fill(ScreenContent content)
    {
        int size = code.Size;
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
