using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>
/// Dependencies point one way, board to core to drivers to ports, and a driver knows no dossier. Several concerns share an assembly,
/// so no project reference says it: this table does, a line a folder, with all that the folder may know.
/// </summary>
[TestClass]
public class ConcernTests
{
    private const string Drivers = "Terminal.Drivers.";
    private const string Core = "Terminal.Core.";

    // What is above may be named by what is below, never the other way round.
    private static readonly (string Concern, string MayKnow)[] Table =
    [
        (Drivers + "Ports", ""),
        (Drivers + "Board", "Ports"),
        (Drivers + "Clock", "Ports"),
        (Drivers + "Fonts", "Ports"),
        (Drivers + "Http", "Ports"),
        (Drivers + "Indicators", "Ports"),
        (Drivers + "Panel", "Ports Fonts"),
        (Drivers + "Printer", "Ports Fonts"),
        (Drivers + "Reader", "Ports"),
        (Drivers + "Store", "Ports"),
        (Core + "Text", ""),
        (Core + "Configuration", "Text Ports Store"),
        (Core + "Payloads", "Text"),
        (Core + "Documents", "Text Printer"),
        (Core + "Maintenance", "Text Configuration Ports Store"),
        (Core + "Queue", "Text Configuration Ports Store Clock"),
        (Core + "Screens", "Text Ports Fonts Panel"),
        (Core + "Status", "Text Payloads Ports"),
        (Core + "Console", "Text Configuration Payloads Documents Maintenance Queue Status Ports Clock Printer Reader Store"),
        (Core + "App", "Text Configuration Payloads Documents Maintenance Queue Screens Status Console "
            + "Ports Fonts Indicators Panel Printer Reader Store"),
        ("Terminal.Esp32", "App Ports Board Clock Http"),
    ];

    [TestMethod]
    public void TheTableItselfPointsOneWay()
    {
        for (int i = 0; i < Table.Length; i++)
        {
            string[] above = Table.Take(i).Select(t => Word(t.Concern)).ToArray();
            CollectionAssert.IsSubsetOf(Words(Table[i].MayKnow), above, Table[i].Concern);
        }

        CollectionAssert.AreEquivalent(Folders().Select(f => f.Concern).ToArray(), Table.Select(t => t.Concern).ToArray());
    }

    [TestMethod]
    public void EachConcernNamesOnlyWhatItMayKnow()
    {
        Dictionary<string, SortedSet<string>> known = Known();
        List<string> wrong = [];
        foreach ((string concern, string mayKnow) in Table)
        {
            string[] words = Words(mayKnow);
            wrong.AddRange(known[concern].Where(k => !words.Contains(k)).Select(k => $"{concern} knows {k}"));
            wrong.AddRange(words.Where(w => !known[concern].Contains(w)).Select(w => $"{concern} no longer knows {w}: take it out of the table"));
        }

        Assert.IsEmpty(wrong, string.Join("\n", wrong));
    }

    [TestMethod]
    public void ACodeFileLiesInTheFolderOfItsNamespace()
    {
        List<string> strayed = [];
        foreach ((string concern, string folder) in Folders())
        {
            strayed.AddRange(Sources(folder)
                .Where(f => !Regex.IsMatch(File.ReadAllText(f), $@"^namespace {Regex.Escape(concern)}(\.\w+)*;", RegexOptions.Multiline))
                .Select(f => Path.GetRelativePath(Repository.Root, f)));
        }

        Assert.IsEmpty(strayed, string.Join("\n", strayed));
    }

    // From the using directives, because a constant leaves no trace in the IL, and from the IL, because a name needs no using.
    private static Dictionary<string, SortedSet<string>> Known()
    {
        Dictionary<string, SortedSet<string>> known = Table.ToDictionary(t => t.Concern, _ => new SortedSet<string>(StringComparer.Ordinal));
        void Add(string from, string to)
        {
            string user = ConcernOf(from);
            string used = ConcernOf(to);
            if (user is not null && used is not null && user != used)
            {
                known[user].Add(Word(used));
            }
        }

        foreach ((string concern, string folder) in Folders())
        {
            foreach (string file in Sources(folder))
            {
                foreach (Match match in Regex.Matches(File.ReadAllText(file), @"^using (?:\w+ = |static )?(Terminal\.[\w.]+);", RegexOptions.Multiline))
                {
                    Add(concern, match.Groups[1].Value);
                }
            }
        }

        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "device-api", "code"), "Terminal.*.dll"))
        {
            using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
            foreach (TypeDefinition type in assembly.MainModule.GetTypes())
            {
                foreach (string used in TypesOf(type).Select(NamespaceOf))
                {
                    Add(NamespaceOf(type), used);
                }
            }
        }

        return known;
    }

    private static IEnumerable<TypeReference> TypesOf(TypeDefinition type)
    {
        IEnumerable<TypeReference> signatures = type.Fields.Select(f => f.FieldType)
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)));
        IEnumerable<TypeReference> code = type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType)
            .Concat(m.Body.Instructions.Select(i => i.Operand).OfType<MemberReference>().Select(o => o as TypeReference ?? o.DeclaringType)));
        return signatures.Concat(code).Append(type.BaseType).Where(t => t is not null).Select(t => t.GetElementType());
    }

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is null ? type.Namespace : NamespaceOf(type.DeclaringType);

    private static string ConcernOf(string name)
        => Table.Select(t => t.Concern).FirstOrDefault(c => name == c || name.StartsWith(c + ".", StringComparison.Ordinal));

    private static string Word(string concern) => concern[(concern.LastIndexOf('.') + 1)..];

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Sources(string folder)
        => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !Regex.IsMatch(f, @"[\\/](obj|bin)[\\/]"));

    private static IEnumerable<(string Concern, string Folder)> Folders()
    {
        string[] parents = [Path.Combine("drivers", "Terminal.Drivers"), Path.Combine("firmware", "Terminal.Core")];
        return parents.SelectMany(p => Directory.GetDirectories(Path.Combine(Repository.Root, p)))
            .Where(d => Path.GetFileName(d) is not ("bin" or "obj"))
            .Append(Path.Combine(Repository.Root, "firmware", "Terminal.Esp32"))
            .Select(d => (Path.GetFileName(d) is "Terminal.Esp32" ? "Terminal.Esp32" : $"{Path.GetFileName(Path.GetDirectoryName(d))}.{Path.GetFileName(d)}", d));
    }
}
