using Terminal.Core.Configuration;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>One pasted line NAME=VALUE.</summary>
internal static class SettingLine
{
    private static SettingDefinition Describe(int id)
    {
        SettingDefinition definition = new SettingDefinition();
        return SettingSchema.Describe(id, definition) ? definition : null;
    }

    /// <summary>
    /// Takes a line; empty ones and comments are passed over. False when nothing was set; the reply has then failed, unless it was one
    /// of those. A secret is not taken: it would stand on the screen and in whatever keeps the paste.
    /// </summary>
    public static bool Take(CommandCall call, string line, ConfigCommands config)
    {
        line = PastedLine.Trim(line);
        if (line.Length == 0 || line.StartsWith("#"))
        {
            return false;
        }

        int equals = line.IndexOf('=');
        int id = equals > 0 ? SettingSchema.Find(PastedLine.Trim(line.Substring(0, equals))) : -1;
        if (id < 0)
        {
            call.Reply.Fail(LongTexts.Get(ReplyText.LineIsNoSetting, call.Reply.Language) + line);
            return false;
        }

        if (Describe(id).IsSecret)
        {
            call.Reply.Fail(LongTexts.Get(ReplyText.SecretNotPasted, call.Reply.Language) + Describe(id).FullName);
            return false;
        }

        return config.TrySet(call, id, Settings.Unescape(PastedLine.Trim(line.Substring(equals + 1))));
    }
}
