using System.IO;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>Everything that the documents are made from: the board's table in the drivers and the tables in hardware/tables.</summary>
public sealed class Tables
{
    /// <summary>Reads the tables of a repository.</summary>
    public Tables(string root)
    {
        Root = root;
        Folder = Path.Combine(root, "hardware", "tables");
        Header = Read("board-header.csv");
        Connectors = Read("connectors.csv");
        ConnectorPins = Read("connector-pins.csv");
        Blocks = Read("terminal-blocks.csv");
        InternalWires = Read("internal-wires.csv");
        InlineParts = Read("inline-parts.csv");
        Parts = Read("parts.csv");
        Variants = Read("variants.csv");
        ModulePins = Read("module-pins.csv");
        Placement = Read("placement.csv");
        SetupCodes = Read("setup-codes.csv");
        Loads = Read("loads.csv");
        Values = Read("values.csv");
        Enclosure = Read("enclosure.csv");
        Board = Boards.Esp32S3DevKitC1();
    }

    /// <summary>Folder with the solution.</summary>
    public string Root { get; }

    /// <summary>Folder of the tables.</summary>
    public string Folder { get; }

    /// <summary>The reference board.</summary>
    public BoardTable Board { get; }

    /// <summary>The board's two rows of pins.</summary>
    public Csv Header { get; }

    /// <summary>Connectors.</summary>
    public Csv Connectors { get; }

    /// <summary>Pins of connectors that carry no signal of the chip.</summary>
    public Csv ConnectorPins { get; }

    /// <summary>Terminal blocks of the supplies.</summary>
    public Csv Blocks { get; }

    /// <summary>Wires between parts inside the case.</summary>
    public Csv InternalWires { get; }

    /// <summary>Parts in the way of a signal.</summary>
    public Csv InlineParts { get; }

    /// <summary>Wires that go to another block when another module is built in.</summary>
    public Csv Variants { get; }

    /// <summary>The reader's and printer's own connector pins.</summary>
    public Csv ModulePins { get; }

    /// <summary>Where parts stand on plate and shell.</summary>
    public Csv Placement { get; }

    /// <summary>Where the makers print the set-up codes of their readers.</summary>
    public Csv SetupCodes { get; }

    /// <summary>Parts to buy.</summary>
    public Csv Parts { get; }

    /// <summary>What draws current.</summary>
    public Csv Loads { get; }

    /// <summary>Named values.</summary>
    public Csv Values { get; }

    /// <summary>Measures of the case.</summary>
    public Csv Enclosure { get; }

    private Csv Read(string name)
    {
        return Csv.Read(Path.Combine(Folder, name));
    }
}
