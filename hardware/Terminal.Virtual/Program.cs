namespace Terminal.Virtual;

/// <summary>The virtual terminal's entry point.</summary>
public static class Program
{
    /// <summary>Exit code 2: the command line is not understood.</summary>
    public static int Main(string[] args)
    {
        return 2;
    }
}
