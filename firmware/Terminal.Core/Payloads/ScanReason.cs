namespace Terminal.Core.Payloads;

/// <summary>
/// Why a scan was answered the way it was: a closed list. The word, the meaning and an example of each stand in
/// <see cref="ScanReasons"/>.
/// </summary>
public enum ScanReason
{
    /// <summary>No scan yet.</summary>
    None = 0,
    Complete,
    NoDate,
    Incomplete,
    Malformed,
    CodeOnly,
    CodeLink,
    Unconfirmed,
    NoCode,
    BadCode,
    IdentityCard,
    HealthCard,
    Payment,
    PaymentDamaged,
    Procedure,
    OpaqueLink,
    Wifi,
    Contact,
    Link,
    Number,
    Token,
    Text,
    Empty,
    Overlong,
    Binary,
}
