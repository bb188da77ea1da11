using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Reads the answer to a heartbeat, in slices: {"ThongBao": {"vi": …, "en": …}, "CaiDat": {name: value, …}}. Everything else is
/// passed over; at most <see cref="MaxSettings"/> settings are taken from one answer.
/// </summary>
internal sealed class HeartbeatReader
{
    /// <summary>Most settings of one answer.</summary>
    public const int MaxSettings = 16;

    private const int Nothing = 0;
    private const int Message = 1;
    private const int Settings = 2;

    private readonly NameTable members = new NameTable();
    private readonly NameTable languages = new NameTable();
    private readonly IHeartbeatPartner partner;
    private readonly TextBuffer text = new TextBuffer(120);
    private readonly TextBuffer name = new TextBuffer(40);
    private string vietnamese;
    private string english;
    private JsonReader json;
    private int inside;
    private int next;
    private int settings;
    private int refusedSettings;

    public HeartbeatReader(IHeartbeatPartner partner)
    {
        this.partner = partner;
        members.Add("ThongBao");
        members.Add("CaiDat");
        languages.Add("vi");
        languages.Add("en");
    }

    /// <summary>Settings that were refused since the start.</summary>
    public int RefusedSettings
    {
        get { return refusedSettings; }
    }

    /// <summary>Begins an answer, with a reader that is free until its end.</summary>
    public void Begin(JsonReader json, byte[] buffer, int count)
    {
        this.json = json;
        json.Begin(buffer, 0, count);
        vietnamese = "";
        english = "";
        inside = Nothing;
        next = Nothing;
        settings = 0;
    }

    /// <summary>Reads one slice; true at the end.</summary>
    public bool Step()
    {
        json.Budget = AnswerReader.SliceBytes;
        while (true)
        {
            JsonToken token = json.Read();
            switch (token)
            {
                case JsonToken.Pending:
                    return false;
                case JsonToken.Invalid:
                    return true; // a half message is no message
                case JsonToken.End:
                    partner.TakeMessage(vietnamese, english);
                    return true;
                case JsonToken.Name:
                    TakeName();
                    break;
                case JsonToken.BeginObject:
                    inside = json.Depth == 2 ? next : json.Depth == 1 ? Nothing : inside;
                    break;
                case JsonToken.EndObject:
                    inside = json.Depth == 1 ? Nothing : inside;
                    break;
                case JsonToken.String:
                case JsonToken.Number:
                    if (json.Depth == 2 && inside != Nothing && TakeValue())
                    {
                        return false; // storing a setting is a piece of work of its own
                    }

                    break;
            }
        }
    }

    private void TakeName()
    {
        if (json.Depth == 1)
        {
            next = members.Find(json.Text, 0, json.TextLength) + 1;
        }
        else if (json.Depth == 2)
        {
            name.Clear();
            name.Append(json.Text, 0, json.TextLength);
        }
    }

    /// <summary>True when a setting was taken.</summary>
    private bool TakeValue()
    {
        if (inside == Message)
        {
            int language = languages.Find(name.Chars, 0, name.Length);
            if (language >= 0)
            {
                text.Clear();
                PublicText.Copy(json.Text, json.TextLength, json.IsTextCut, text);
                if (language == 0)
                {
                    vietnamese = text.ToString();
                }
                else
                {
                    english = text.ToString();
                }
            }

            return false;
        }

        settings++;
        bool isTaken = settings <= MaxSettings && !name.Overflowed && !json.IsTextCut;
        for (int i = 0; i < json.TextLength; i++)
        {
            isTaken &= json.Text[i] != 0; // a text ends there on the device, and no setting has it
        }

        if (isTaken)
        {
            isTaken = partner.TakeSetting(name, new string(json.Text, 0, json.TextLength));
        }

        refusedSettings += isTaken ? 0 : 1;
        return true;
    }
}
