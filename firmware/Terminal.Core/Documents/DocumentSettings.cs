using Terminal.Core.Text;

namespace Terminal.Core.Documents;

/// <summary>What all documents of an installation have in common.</summary>
public sealed class DocumentSettings
{
    /// <summary>Name of the office.</summary>
    public readonly TextBuffer Office = new TextBuffer(96);

    /// <summary>Name of the office in English; the Vietnamese one stands in where it is empty.</summary>
    public readonly TextBuffer OfficeEnglish = new TextBuffer(96);

    /// <summary>Version of the firmware and identity of the box, for the self-test page.</summary>
    public readonly TextBuffer Version = new TextBuffer(64);

    /// <summary>What the test page's QR codes say instead of their test text; empty for that.</summary>
    public readonly TextBuffer Support = new TextBuffer(160);

    /// <summary>Way of the letters that the installation forces; Cheapest lets the driver choose.</summary>
    public Terminal.Drivers.Printer.PrintWay Way;

    /// <summary>Milliseconds after which a waiting ticket or slip is no longer printed.</summary>
    public int StaleMs = 120000;

    /// <summary>The figures that a daily summary prints.</summary>
    public readonly DailyFigures Figures = new DailyFigures();
}
