using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Tests.Status;

/// <summary>A terminal that is well and knows two settings.</summary>
internal sealed class FakePartner : IHeartbeatPartner
{
    public string Vietnamese = "";

    public string English = "";

    public string Settings = "";

    public int Messages;

    public void Tell(HeartbeatFacts facts)
    {
        facts.Version = "1.2.3";
        facts.Reset = "power";
        facts.Printer = "ready";
        facts.Reader = "ready";
        facts.Clock = "chip";
        facts.UptimeSeconds = 60;
        facts.ClockOffsetSeconds = -2;
        facts.SignalDbm = -61;
        facts.FreeMemoryBytes = 40000;
        facts.Faults[1] = "M-07";
    }

    public void TakeMessage(string vietnamese, string english)
    {
        Messages++;
        Vietnamese = vietnamese;
        English = english;
    }

    public bool TakeSetting(TextBuffer name, string value)
    {
        string known = name.ToString();
        if (known != "answer.seconds" && known != "volume")
        {
            return false;
        }

        Settings += known + "=" + value + ";";
        return true;
    }
}
