namespace Terminal.Virtual.World;

/// <summary>A panel: its controller's wires, what is seen of it, and its supply.</summary>
public interface IPanelDevice : IPanelController, IPanelView, IPoweredPart
{
}
