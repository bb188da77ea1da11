namespace Terminal.Core.Payloads;

/// <summary>The beginnings by which contact, Wi-Fi and calendar codes are known. Nothing of them is read.</summary>
internal static class SchemeWords
{
    /// <summary>The reason that the beginning of a folded text gives, <see cref="ScanReason.None"/> for anything else.</summary>
    public static ScanReason Classify(byte[] f)
    {
        switch ((char)f[0])
        {
            case 'W':
                return Begins(f, "WIFI:") ? ScanReason.Wifi : ScanReason.None;
            case 'B':
                return Begins(f, "BEGIN:V") || Begins(f, "BIZCARD:") ? ScanReason.Contact : ScanReason.None;
            case 'M':
                return Begins(f, "MECARD:") || Begins(f, "MAILTO:") || Begins(f, "MATMSG:") ? ScanReason.Contact : ScanReason.None;
            case 'T':
                return Begins(f, "TEL:") ? ScanReason.Contact : ScanReason.None;
            case 'G':
                return Begins(f, "GEO:") ? ScanReason.Contact : ScanReason.None;
            case 'S':
                return Begins(f, "SMS:") || Begins(f, "SMSTO:") || Begins(f, "SIP:") ? ScanReason.Contact : ScanReason.None;
            default:
                return ScanReason.None;
        }
    }

    private static bool Begins(byte[] f, string word)
    {
        char[] letters = word.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (f[i] != letters[i])
            {
                return false;
            }
        }

        return true;
    }
}
