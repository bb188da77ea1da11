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

    public void TakeMessage(string vietnamese, string english)
    {
        message = vietnamese + "|" + english;
    }

    public bool TakeSetting(TextBuffer name, string value)
    {
        settings += name + "=" + value + ";";
        return true;
    }
}
