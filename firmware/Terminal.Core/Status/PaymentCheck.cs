namespace Terminal.Core.Status;

/// <summary>Whether a payment QR may be shown, and why not.</summary>
public enum PaymentCheck
{
    /// <summary>The answer carries none.</summary>
    None = 0,

    /// <summary>It may be shown, with amount and payee in words beside it.</summary>
    Good = 1,

    /// <summary>The answer is not live: what was due this morning may have been paid.</summary>
    NotLive = 2,

    /// <summary>It is no payment code of this kind, or its checksum is wrong.</summary>
    Broken = 3,

    /// <summary>It pays to an account that is not on the terminal's list.</summary>
    OtherAccount = 4,

    /// <summary>Its amount is missing, or is not the fee that the answer names.</summary>
    OtherAmount = 5,

    /// <summary>It does not say who is paid.</summary>
    NoPayee = 6,
}
