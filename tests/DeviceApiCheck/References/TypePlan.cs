using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.References;

/// <summary>The rows of one type: its methods with the accessors of its properties and events among them.</summary>
internal sealed class TypePlan
{
    public TypePlan(ApiType type)
    {
        Type = type;
        foreach (ApiLine member in type.Members.Where(m => m.Kind == ApiKind.Method))
        {
            Methods.Add(Plan(member));
        }

        foreach (ApiLine property in type.Members.Where(m => m.Kind == ApiKind.Property))
        {
            Properties.Add(new AccessorPlan(property, AddAccessors(property)));
        }

        foreach (ApiLine member in type.Members.Where(m => m.Kind == ApiKind.Event))
        {
            Events.Add(new AccessorPlan(member, AddEventAccessors(member)));
        }
    }

    public ApiType Type { get; }

    public List<MethodPlan> Methods { get; } = [];

    public List<AccessorPlan> Properties { get; } = [];

    public List<AccessorPlan> Events { get; } = [];

    public IEnumerable<ApiLine> Fields => Type.Members.Where(m => m.Kind == ApiKind.Field);

    /// <summary>
    /// A struct's fields decide when the compiler takes a variable for assigned; those that are not public are not in
    /// the data, so one stands for them.
    /// </summary>
    public bool NeedsHiddenField => Type.Kind == "struct" && Fields.All(f => f.Constant is not null || f.Has("static"));

    public bool HasExtensions => Methods.Exists(m => m.IsExtension);

    /// <summary>The member's name without its type: Item of System.Collections.ArrayList.Item(System.Int32).</summary>
    public static string SimpleName(ApiLine member) => member.Name[(member.Name.LastIndexOf('.') + 1)..];

    private MethodPlan Plan(ApiLine line)
    {
        string name = SimpleName(line);
        MethodAttributes attributes = Attributes(line);
        string returns = "System.Void";
        int at = line.Facts.IndexOf("returns ", StringComparison.Ordinal);
        if (at >= 0)
        {
            returns = line.Facts[(at + "returns ".Length)..];
        }

        if (name == "#ctor")
        {
            name = ".ctor";
            attributes |= MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        }
        else if (name.StartsWith("op_", StringComparison.Ordinal))
        {
            attributes |= MethodAttributes.SpecialName;
        }

        const string Conditional = "conditional(";
        int condition = line.Facts.IndexOf(Conditional, StringComparison.Ordinal);
        return new MethodPlan(name, attributes, returns, line.ParameterTypes, line.Parameters)
        {
            IsExtension = line.Has("extension"),
            IsRuntime = Type.IsDelegate,
            Condition = condition < 0
                ? null
                : line.Facts[(condition + Conditional.Length)..line.Facts.IndexOf(')', condition)],
        };
    }

    private int[] AddAccessors(ApiLine property)
    {
        int getter = -1;
        int setter = -1;
        MethodAttributes attributes = Attributes(property) | MethodAttributes.SpecialName;
        string[] names = property.ParameterTypes.Select((_, i) => $"index{i}").ToArray();
        if (property.Accessors.Contains("get;"))
        {
            getter = Methods.Count;
            Methods.Add(new MethodPlan(
                "get_" + SimpleName(property), attributes, property.LastFact, property.ParameterTypes, names));
        }

        if (property.Accessors.Contains("set;"))
        {
            setter = Methods.Count;
            Methods.Add(new MethodPlan(
                "set_" + SimpleName(property),
                attributes,
                "System.Void",
                [.. property.ParameterTypes, property.LastFact],
                [.. names, "value"]));
        }

        return [getter, setter];
    }

    private int[] AddEventAccessors(ApiLine line)
    {
        MethodAttributes attributes = Attributes(line) | MethodAttributes.SpecialName;
        int first = Methods.Count;
        foreach (string start in new[] { "add_", "remove_" })
        {
            Methods.Add(new MethodPlan(
                start + SimpleName(line), attributes, "System.Void", [line.LastFact], ["value"]));
        }

        return [first, first + 1];
    }

    private MethodAttributes Attributes(ApiLine line)
    {
        MethodAttributes attributes = MethodAttributes.HideBySig |
            (line.Has("protected") ? MethodAttributes.Family : MethodAttributes.Public);
        if (line.Has("static"))
        {
            return attributes | MethodAttributes.Static;
        }

        if (Type.IsInterface || line.Has("abstract"))
        {
            attributes |= MethodAttributes.Abstract | MethodAttributes.Virtual;
        }

        if (line.Has("virtual") || line.Has("override"))
        {
            attributes |= MethodAttributes.Virtual;
        }

        return attributes.HasFlag(MethodAttributes.Virtual) && !line.Has("override")
            ? attributes | MethodAttributes.NewSlot
            : attributes;
    }
}
