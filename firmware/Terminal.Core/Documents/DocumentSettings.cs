namespace Terminal.Core.Documents;

/// <summary>What all documents of an installation have in common.</summary>
public sealed class DocumentSettings
{
    /// <summary>Name of the office.</summary>
    public string Office = "";

    /// <summary>Name of the office in English; the Vietnamese one stands in where it is empty.</summary>
    public string OfficeEnglish = "";

    /// <summary>Version of the firmware and identity of the box, for the self-test page.</summary>
    public string Version = "";

    /// <summary>What the test page's QR codes say instead of their test text; empty for that.</summary>
    public string Support = "";

    /// <summary>Way of the letters that the installation forces; Cheapest lets the driver choose.</summary>
    public Terminal.Drivers.Printer.PrintWay Way;

    /// <summary>Milliseconds after which a waiting ticket or slip is no longer printed.</summary>
    public int StaleMs = 120000;

    /// <summary>The figures that a daily summary prints.</summary>
    public readonly DailyFigures Figures = new DailyFigures();
}
