using System;
using System.Linq;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Benchmarks;

/// <summary>Hears texts on the screen other than icons and that the service is being asked.</summary>
internal sealed class SpokenTrace : ITextTrace
{
    private const char FirstIcon = '\uE000';

    private static readonly string[] Waiting = [Texts.Get(TextId.Asking, Language.Vietnamese), Texts.Get(TextId.Asking, Language.English)];

    private readonly ITextTrace _next;
    private readonly Action _spoken;

    public SpokenTrace(ITextTrace next, Action spoken)
    {
        _next = next;
        _spoken = spoken;
    }

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        _next.Drawn(text, offset, count, x, y, width, height);
        string words = new(text, offset, count);
        if (words[0] < FirstIcon && !Waiting.Any(w => w.StartsWith(words.Trim(), StringComparison.Ordinal)))
        {
            _spoken();
        }
    }
}
