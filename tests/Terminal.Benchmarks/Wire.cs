namespace Terminal.Benchmarks;

/// <summary>What the terminal reaches through a port.</summary>
internal enum Wire
{
    Reader,
    Panel,
    Printer,
    Console,
    Store,
    Fonts,
    Http,
    Clock,
    Board,
}
