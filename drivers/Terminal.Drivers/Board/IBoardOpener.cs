using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>A board that opens its parts one by one.</summary>
public interface IBoardOpener
{
    /// <summary>Opens a part and hands it out as ports. False, or any exception of the runtime, when it cannot be opened.</summary>
    bool Open(BoardPart part);
}
