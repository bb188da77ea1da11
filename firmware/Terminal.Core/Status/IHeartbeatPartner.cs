using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>The terminal as the heartbeat needs it: tells how it is, and takes what the service has to say. The app implements it.</summary>
public interface IHeartbeatPartner
{
    /// <summary>Fills the facts.</summary>
    void Tell(HeartbeatFacts facts);

    /// <summary>A message for the idle screen in both languages; empty texts mean that there is none any more.</summary>
    void TakeMessage(string vietnamese, string english);

    /// <summary>
    /// A changed setting. False when it may not be set from afar, does not exist, or its value is refused; it is then told in the next heartbeat.
    /// </summary>
    bool TakeSetting(TextBuffer name, string value);
}
