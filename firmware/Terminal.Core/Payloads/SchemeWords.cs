namespace Terminal.Core.Payloads;

/// <summary>The beginnings by which contact, Wi-Fi and calendar codes are known. Nothing but the text of messages is read.</summary>
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

    /// <summary>
    /// True for a contact code that is a ready-made message or a calendar entry: some offices print one that asks by dossier
    /// code or reminds of the appointment. Its text is read, its number is not.
    /// </summary>
    public static bool IsMessage(byte[] f)
    {
        // SMS, SMSTO; MAILTO, MATMSG; BEGIN:VEVENT, BEGIN:VCALENDAR.
        return f[1] == 'M' || f[1] == 'A' || (f[1] == 'E' && f[0] == 'B' && (f[7] == 'E' || f[9] == 'L'));
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
