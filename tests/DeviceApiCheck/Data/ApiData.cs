using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Terminal.DeviceApiCheck.Data;

/// <summary>All libraries of the API data.</summary>
internal sealed class ApiData
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);

    public List<ApiAssembly> Assemblies { get; } = [];

    public IEnumerable<ApiType> Types => _types.Values;

    /// <summary>Reads every *.txt of a folder.</summary>
    /// <exception cref="FormatException">A line is not as the data's README describes it; file and line are named.</exception>
    public static ApiData Read(string folder)
    {
        ApiData data = new();
        List<(ApiAssembly Assembly, ApiLine Line, string Place)> members = [];
        foreach (string file in Directory.GetFiles(folder, "*.txt").OrderBy(f => f, StringComparer.Ordinal))
        {
            ApiAssembly assembly = new(Path.GetFileNameWithoutExtension(file));
            data.Assemblies.Add(assembly);
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                string place = $"{file}({i + 1})";
                ApiLine line = ParseLine(lines[i], place);
                if (line is null)
                {
                    continue;
                }

                if (line.Kind == ApiKind.Type)
                {
                    data.Add(new ApiType(line, assembly));
                }
                else
                {
                    members.Add((assembly, line, place));
                }
            }
        }

        foreach ((_, ApiLine line, string place) in members)
        {
            data.OwnerOf(line, place).Members.Add(line);
        }

        return data;
    }

    /// <summary>The type of a full name, nested types joined by dots or slashes; null when there is none.</summary>
    public ApiType Find(string fullName) => _types.GetValueOrDefault(fullName.Replace('/', '.'));

    private static ApiLine ParseLine(string text, string place)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return ApiLine.Parse(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            throw new FormatException($"{place}: {e.Message}");
        }
    }

    private void Add(ApiType type)
    {
        _types.Add(type.FullName, type);
        type.Assembly.Types.Add(type);
    }

    private ApiType OwnerOf(ApiLine member, string place)
    {
        string name = member.Name;
        int dot = name.LastIndexOf('.');
        return dot > 0 && _types.TryGetValue(name[..dot], out ApiType owner)
            ? owner
            : throw new FormatException($"{place}: no type of the data owns {name}.");
    }
}
