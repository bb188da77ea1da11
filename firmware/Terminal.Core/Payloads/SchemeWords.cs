namespace Terminal.Core.Payloads;

/// <summary>The beginnings by which contact, Wi-Fi and calendar codes are known. Nothing of them is read.</summary>
internal sealed class SchemeWords
{
    private readonly char[] wifi = "WIFI: ".ToCharArray();
    private readonly char[] contacts =
        "BEGIN:V BIZCARD: MECARD: MAILTO: MATMSG: TEL: GEO: SMS: SMSTO: SIP: ".ToCharArray();

    /// <summary>The reason that the beginning of a folded text gives, <see cref="ScanReason.None"/> for anything else.</summary>
    public ScanReason Classify(byte[] f)
    {
        return BeginsWithOne(f, wifi) ? ScanReason.Wifi
            : BeginsWithOne(f, contacts) ? ScanReason.Contact
            : ScanReason.None;
    }

    // Each word has a blank behind it.
    private static bool BeginsWithOne(byte[] f, char[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            int at = 0;
            while (words[i] != ' ' && f[at] == words[i])
            {
                at++;
                i++;
            }

            if (words[i] == ' ')
            {
                return true;
            }

            while (words[i] != ' ')
            {
                i++;
            }
        }

        return false;
    }
}
