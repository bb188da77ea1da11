using System.Text;

namespace Terminal.Wiring;

/// <summary>The measures of the case for OpenSCAD.</summary>
public static class EnclosureParameters
{
    /// <summary>The file that enclosure.scad includes.</summary>
    public static string Of(Tables tables)
    {
        var text = new StringBuilder("// Made from hardware/tables/enclosure.csv by: dotnet run --project hardware/Terminal.Wiring\n");
        for (int i = 0; i < tables.Enclosure.Count; i++)
        {
            string unit = tables.Enclosure.Get(i, "unit");
            string words = (unit.Length == 0 ? "" : unit + ": ") + tables.Enclosure.Get(i, "meaning");
            text.Append($"{tables.Enclosure.Get(i, "name")} = {tables.Enclosure.Get(i, "value")}; // {words}\n");
        }

        return text.ToString();
    }
}
