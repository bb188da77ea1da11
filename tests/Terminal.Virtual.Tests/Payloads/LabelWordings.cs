using System.Collections.Generic;
using System.Linq;
using Terminal.Core.Payloads;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>The wordings of each kind of label, put together from the rows of their table.</summary>
internal static class LabelWordings
{
    private static readonly string[] Kinds = Read();

    public static string Of(LabelKind kind) => Kinds[(int)kind];

    private static string[] Read()
    {
        List<string> kinds = [""];
        foreach (string row in Enumerable.Range(0, PayloadLabels.Rows).Select(PayloadLabels.Row))
        {
            if (row[0] == ' ')
            {
                kinds[^1] += row;
            }
            else
            {
                kinds.Add(row);
            }
        }

        return kinds.ToArray();
    }
}
