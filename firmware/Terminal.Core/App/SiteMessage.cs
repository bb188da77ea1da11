using Terminal.Core.Configuration;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>
/// The message on the idle screen: the service's of the last heartbeat, kept in memory only, else the one of the settings.
/// </summary>
public sealed class SiteMessage
{
    private string vietnamese = "";
    private string english = "";
    private int revision;

    /// <summary>Changes with every new message of the service.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>Takes the service's message; empty texts take it down.</summary>
    public void Take(string takenVietnamese, string takenEnglish)
    {
        if (takenVietnamese != vietnamese || takenEnglish != english)
        {
            vietnamese = takenVietnamese;
            english = takenEnglish;
            revision++;
        }
    }

    /// <summary>Puts the message that is to be shown into the text; nothing when there is none.</summary>
    public void Fill(TextBuffer text, Settings settings, Language language)
    {
        text.Clear();
        string own = language == Language.English && english.Length > 0 ? english : vietnamese;
        if (own.Length == 0 && english.Length > 0)
        {
            own = english;
        }

        if (own.Length > 0)
        {
            text.Append(own);
        }
        else
        {
            text.Append(settings.GetText(SettingId.SiteMessage, SettingId.SiteMessageEnglish, language));
        }
    }
}
