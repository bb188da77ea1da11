namespace Terminal.Core.Configuration;

/// <content>What is right by itself and wrong beside another value: looked at before settings are saved.</content>
public sealed partial class Settings
{
    private const int LeastPasswordChars = 8;

    /// <summary>Values that were changed and not saved since.</summary>
    public int UnsavedCount
    {
        get { return unsavedCount; }
    }

    /// <summary>True when the values go together; otherwise the refusal names the setting to be mended. A terminal that is half set up passes.</summary>
    public bool FitTogether(SettingRefusal refusal)
    {
        return FitNetwork(refusal) && FitKeys(refusal);
    }

    private bool FitNetwork(SettingRefusal refusal)
    {
        int password = GetText(SettingId.WifiPassword).Length;
        if (password > 0 && password < LeastPasswordChars)
        {
            return refusal.Refuse(SettingId.WifiPassword, RefusalReason.PasswordTooShort);
        }

        long address = SettingCheck.Address(GetText(SettingId.WifiAddress));
        if (address < 0)
        {
            return true;
        }

        long mask = SettingCheck.Address(GetText(SettingId.WifiMask));
        long host = 0xFFFFFFFF - mask;
        bool isMask = mask > 0 && host >= 3 && (host & (host + 1)) == 0;
        if (!isMask)
        {
            return refusal.Refuse(SettingId.WifiMask, RefusalReason.NotAMask);
        }

        if ((address & host) == 0 || (address & host) == host)
        {
            return refusal.Refuse(SettingId.WifiAddress, RefusalReason.NotAHost);
        }

        long gateway = SettingCheck.Address(GetText(SettingId.WifiGateway));
        return gateway < 0 ? refusal.Refuse(SettingId.WifiGateway, RefusalReason.NoGateway)
            : ((gateway & mask) == (address & mask) && gateway != address) || refusal.Refuse(SettingId.WifiGateway, RefusalReason.GatewayElsewhere);
    }

    // The service is told the name of the key: with one name it could not tell which of the two has signed.
    private bool FitKeys(SettingRefusal refusal)
    {
        bool isSame = IsSet(SettingId.ServiceKey1) && IsSet(SettingId.ServiceKey2)
            && GetText(SettingId.ServiceKey1Id) == GetText(SettingId.ServiceKey2Id);
        return !isSame || refusal.Refuse(SettingId.ServiceKey2Id, RefusalReason.SameKeyName);
    }
}
