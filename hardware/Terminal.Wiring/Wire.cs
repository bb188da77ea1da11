namespace Terminal.Wiring;

/// <summary>One wire to be laid, or one line that the board itself already has.</summary>
/// <param name="Signal">Name on the drawing.</param>
/// <param name="From">End at the board or block.</param>
/// <param name="To">Connector and pin at the far end.</param>
/// <param name="Colour">IEC 60757 letters.</param>
/// <param name="AreaMm2">Cross-section as text.</param>
/// <param name="Inline">Parts in the way, or empty.</param>
/// <param name="Gpio">GPIO, or -1.</param>
public sealed record Wire(string Signal, string From, string To, string Colour, string AreaMm2, string Inline, int Gpio)
{
    /// <summary>Connector without the pin.</summary>
    public string Connector => To[..To.IndexOf('-')];

    /// <summary>Pin of the connector.</summary>
    public int Pin => int.Parse(To[(To.IndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}
