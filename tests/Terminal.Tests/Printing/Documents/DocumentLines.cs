using Terminal.Core.Documents;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Documents;

/// <summary>Reads a document's lines as text, one line a row; a feed is "^", a QR code "#" and its content, a pattern "=".</summary>
public static class DocumentLines
{
    /// <summary>The lines of a job on paper of a kind.</summary>
    public static string Of(PrintJob job, DocumentSettings settings, PrinterProfile profile)
    {
        DocumentComposer composer = new DocumentComposer(settings, profile);
        composer.Open(job);
        System.Text.StringBuilder text = new System.Text.StringBuilder();
        PrintLine line = new PrintLine();
        line.Clear();
        while (composer.Next(line))
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            switch (line.Kind)
            {
                case PrintLineKind.Feed: text.Append('^'); break;
                case PrintLineKind.Pattern: text.Append('='); break;
                case PrintLineKind.Qr: text.Append('#'); break;
                default: break;
            }

            text.Append(new string(line.Text, 0, line.Count));
            line.Clear();
        }

        return text.ToString();
    }
}
