using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Service;

/// <summary>Notes what a heartbeat's answer says.</summary>
internal sealed class RecordingPartner : IHeartbeatPartner
{
    private string message = "|";
    private string settings = "";

    public string Heard => message + "|" + settings;

    public void Tell(HeartbeatFacts facts)
    {
        facts.Version = "test";
    }

    public void TakeMessage(TextBuffer vietnamese, TextBuffer english)
    {
        message = vietnamese + "|" + english;
    }

    public bool TakeSetting(TextBuffer name, TextBuffer value)
    {
        settings += name + "=" + value + ";";
        return true;
    }
}
