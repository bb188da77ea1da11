using Terminal.Core.Text;

namespace Terminal.Core.Configuration;

/// <content>Export and import as text: one name=value a line, a line break within a value written \n, a backslash \\.</content>
public sealed partial class Settings
{
    /// <summary>
    /// Adds the line for a setting, without line end. False, and nothing is added, for a secret and for what is at its default.
    /// </summary>
    public bool ExportLine(int id, TextBuffer line)
    {
        if (!SettingSchema.Describe(id, definition) || definition.IsSecret || !IsSet(id))
        {
            return false;
        }

        line.Append(definition.FullName);
        line.Append('=');
        AppendEscaped(GetText(id), line);
        return true;
    }

    /// <summary>Adds a value as it is written in an export and on the console; a secret only as "***".</summary>
    public void AppendValue(int id, TextBuffer text)
    {
        SettingSchema.Describe(id, definition);
        if (definition.IsSecret)
        {
            text.Append(IsSet(id) ? "***" : "");
            return;
        }

        AppendEscaped(GetText(id), text);
    }

    /// <summary>Takes one line of an export. An empty line and one that begins with # are passed over.</summary>
    public bool ImportLine(string line, SettingRefusal refusal)
    {
        line = PastedLine.Trim(line);
        if (line.Length == 0 || line.StartsWith("#"))
        {
            return refusal.Refuse(0, RefusalReason.None);
        }

        int equals = line.IndexOf('=');
        if (equals < 0)
        {
            return refusal.Refuse(0, RefusalReason.NoValue);
        }

        int id = SettingSchema.Find(PastedLine.Trim(line.Substring(0, equals)));
        if (id < 0)
        {
            return refusal.Refuse(-1, RefusalReason.UnknownSetting);
        }

        return TrySet(id, Unescape(PastedLine.Trim(line.Substring(equals + 1))), refusal);
    }

    private static void AppendEscaped(string value, TextBuffer text)
    {
        char[] c = value.ToCharArray();
        for (int i = 0; i < c.Length; i++)
        {
            if (c[i] == '\n' || c[i] == '\\')
            {
                text.Append('\\');
            }

            text.Append(c[i] == '\n' ? 'n' : c[i]);
        }
    }

    /// <summary>The value that an exported text stands for.</summary>
    public static string Unescape(string value)
    {
        char[] c = value.ToCharArray();
        int to = 0;
        for (int i = 0; i < c.Length; i++)
        {
            char next = c[i];
            if (next == '\\' && i + 1 < c.Length)
            {
                i++;
                next = c[i] == 'n' ? '\n' : c[i];
            }

            c[to] = next;
            to++;
        }

        return new string(c, 0, to);
    }
}
