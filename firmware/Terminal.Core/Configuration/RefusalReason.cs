namespace Terminal.Core.Configuration;

/// <summary>Why a value was not taken.</summary>
public enum RefusalReason
{
    /// <summary>It was taken.</summary>
    None = 0,
    UnknownSetting = 1,
    TooShort = 2,
    TooLong = 3,
    NotANumber = 4,
    OutOfRange = 5,
    NotAChoice = 6,
    NotALetter = 7,
    NotDigits = 8,
    NotAnAddress = 9,
    NotAUrl = 10,
    NotAWord = 11,
    NotAKey = 12,
    NotHours = 13,
    NotPresses = 14,
    ControlCharacter = 15,
    LetterTaken = 16,
    BandEmpty = 17,
    NotRemote = 18,
    NoValue = 19,
    BlankOnly = 20,
    BadPort = 21,
    PasswordTooShort = 22,
    NotAMask = 23,
    NotAHost = 24,
    NoGateway = 25,
    GatewayElsewhere = 26,
    SameKeyName = 27,
}
