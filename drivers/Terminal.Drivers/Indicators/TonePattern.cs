namespace Terminal.Drivers.Indicators;

/// <summary>The terminal's sounds. Each differs in pitch and in rhythm, so that none is told by pitch alone.</summary>
public enum TonePattern
{
    /// <summary>Silence.</summary>
    None = 0,

    /// <summary>A code was read: one short high tone.</summary>
    Read = 1,

    /// <summary>An answer is there: two rising high tones.</summary>
    Answer = 2,

    /// <summary>Somebody should look: three middle tones.</summary>
    Attention = 3,

    /// <summary>Not this code: one long low tone.</summary>
    Refusal = 4,
}
