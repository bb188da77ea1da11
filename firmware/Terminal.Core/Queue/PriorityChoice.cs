using Terminal.Core.Configuration;
using Terminal.Core.Text;

namespace Terminal.Core.Queue;

/// <summary>
/// Asks which priority class a citizen belongs to, before the number is given: button 1 for none, the others for the
/// classes that are configured. Without an answer no number is given.
/// </summary>
public sealed class PriorityChoice
{
    /// <summary>How long the question stays.</summary>
    public const int StaysMs = 10000;

    private readonly Settings settings;

    /// <summary>The question, from the settings.</summary>
    public PriorityChoice(Settings settings)
    {
        this.settings = settings;
    }

    /// <summary>The service that the number will be for.</summary>
    public int Service;

    /// <summary>True when this service asks.</summary>
    public bool IsAsked(int service)
    {
        return settings.IsOn(SettingId.Service(service, ServiceField.Priority)) && ClassAt(1) > 0;
    }

    /// <summary>A queue button, 0 to 3, answers. Returns the class, 0 for none, or -1 when the button means nothing.</summary>
    public int Answer(int button)
    {
        int answer = button == 0 ? 0 : ClassAt(button);
        return button != 0 && answer == 0 ? -1 : answer;
    }

    /// <summary>Adds what a button means.</summary>
    public void AppendLine(int button, Language language, TextBuffer text)
    {
        int priority = button == 0 ? 0 : ClassAt(button);
        if (button == 0)
        {
            text.Append(Texts.Get(TextId.PriorityNone, language));
        }
        else if (priority > 0)
        {
            AppendName(settings, priority, language, text);
        }
    }

    /// <summary>Adds the name of a class, from 1.</summary>
    public static void AppendName(Settings settings, int priority, Language language, TextBuffer text)
    {
        text.Append(settings.GetText(SettingId.Priority(priority - 1, false), SettingId.Priority(priority - 1, true), language));
    }

    // The class behind a button from 1: the first, second and third that has a name.
    private int ClassAt(int button)
    {
        for (int i = 0; i < SettingId.MaxPriorities; i++)
        {
            if (settings.IsSet(SettingId.Priority(i, false)))
            {
                button--;
                if (button == 0)
                {
                    return i + 1;
                }
            }
        }

        return 0;
    }
}
