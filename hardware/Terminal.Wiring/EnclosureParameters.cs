using System.Text;

namespace Terminal.Wiring;

/// <summary>The measures of the case for OpenSCAD.</summary>
public static class EnclosureParameters
{
    // One row a part: id, place, x, y, w, h, distance from plate or wall, height, holder, colour.
    private static void AddPlacement(StringBuilder text, Csv t)
    {
        text.Append("placement = [\n");
        for (int i = 0; i < t.Count; i++)
        {
            text.Append($"    [\"{t.Get(i, "id")}\", \"{t.Get(i, "on")}\", {t.Get(i, "x")}, {t.Get(i, "y")}, {t.Get(i, "w")}, {t.Get(i, "h")}, {t.Get(i, "z")}, {t.Get(i, "height")}, \"{t.Get(i, "holder")}\", \"{t.Get(i, "shown")}\"],\n");
        }

        text.Append("];\n");
    }

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

        AddPlacement(text, tables.Placement);
        return text.ToString();
    }
}
