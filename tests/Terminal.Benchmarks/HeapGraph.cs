using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Terminal.Benchmarks;

/// <summary>
/// What the objects that a terminal holds take of the managed heap on the device: everything that can be reached from it, in the
/// layout of the device's runtime (nf-interpreter, nanoCLR_Runtime__HeapBlock.h): an object is a block of 12 bytes and one more for
/// each field, an array a head of 20 bytes and its elements, references among them of 12 bytes; a text is counted with its letters,
/// although a constant's letters stay in flash. The board's ports are another's objects and are left out, and so is what a call
/// drops again: the runtime collects it when it needs room.
/// </summary>
public sealed class HeapGraph
{
    /// <summary>Budget of DESIGN section 8, without the panel's line buffer.</summary>
    public const long BudgetBytes = 96 * 1024;

    private const int BlockBytes = CostCounter.BlockBytes;
    private const int ArrayHeadBytes = 20;
    private const int MaxLineBufferBytes = 4096;
    private static readonly Dictionary<Type, FieldInfo[]> Fields = [];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _open = new();
    private readonly Dictionary<Type, long> _byOwner = [];
    private readonly List<HeldObject> _held = [];
    private HeldObject _holder;

    private HeapGraph()
    {
    }

    /// <summary>Bytes of all blocks, the panel's line buffer not among them.</summary>
    public long Bytes { get; private set; }

    /// <summary>Objects, arrays and texts.</summary>
    public int Objects => _seen.Count;

    /// <summary>Walks over all that can be reached from an object and from the static fields of the device's assemblies.</summary>
    public static HeapGraph From(object root)
    {
        HeapGraph graph = new();
        foreach (FieldInfo field in Statics())
        {
            graph.Meet(field.GetValue(null), field.DeclaringType, $"{field.DeclaringType.Name}.{field.Name}");
        }

        graph.Meet(root, root.GetType(), root.GetType().Name);
        for (int i = 0; graph._open.TryDequeue(out object next); i++)
        {
            graph._holder = graph._held[i];
            graph.Walk(next);
        }

        return graph;
    }

    /// <summary>The classes that hold most, with what their own fields, arrays and texts take; a line each.</summary>
    public string Largest(int count)
    {
        StringBuilder text = new();
        foreach ((Type owner, long bytes) in _byOwner.OrderByDescending(o => o.Value).Take(count))
        {
            text.Append($"| {owner.FullName} | {bytes} |\n");
        }

        return text.ToString();
    }

    /// <summary>What hangs on each object, on the shortest path to it: path, class, its bytes and those below it; a line each.</summary>
    public string Tree()
    {
        foreach (HeldObject held in Enumerable.Reverse(_held))
        {
            held.AddToHolder();
        }

        StringBuilder text = new();
        foreach (HeldObject held in _held.OrderBy(h => h.Path, StringComparer.Ordinal))
        {
            text.Append($"| {held.Path} | {held.Type} | {held.Bytes} | {held.BytesBelow} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<FieldInfo> Statics()
        => AppDomain.CurrentDomain.GetAssemblies()
            .Where(IsDevice)
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.FieldType.IsValueType);

    private static bool IsDevice(Assembly assembly)
        => assembly.GetName().Name is { } name
            && (name.StartsWith("Terminal.Core", StringComparison.Ordinal) || name.StartsWith("Terminal.Drivers", StringComparison.Ordinal));

    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (Fields)
        {
            if (!Fields.TryGetValue(type, out FieldInfo[] fields))
            {
                List<FieldInfo> all = [];
                for (Type t = type; t is not null && t != typeof(object); t = t.BaseType)
                {
                    all.AddRange(t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
                }

                Fields[type] = fields = [.. all];
            }

            return fields;
        }
    }

    private static int ElementBytes(Type element)
    {
        if (!element.IsValueType)
        {
            return BlockBytes;
        }

        return Type.GetTypeCode(element) switch
        {
            TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
            TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
            TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
            TypeCode.Object => BlockBytes * (1 + FieldsOf(element).Length),
            _ => 4,
        };
    }

    private void Meet(object value, Type owner, string name)
    {
        if (value is null || value is Type or MemberInfo)
        {
            return;
        }

        Type type = value.GetType();
        bool isOwn = IsDevice(type.Assembly);
        if (!(isOwn || type.IsArray || value is string or Delegate) || !_seen.Add(value))
        {
            return;
        }

        long bytes = value switch
        {
            string text => BlockBytes + Encoding.UTF8.GetByteCount(text) + 1,
            Array array => ArrayHeadBytes + ((long)array.Length * ElementBytes(type.GetElementType())),
            Delegate => 3 * BlockBytes,
            _ => BlockBytes * (1 + FieldsOf(type).Length),
        };
        bytes = (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;
        if (owner.FullName == "Terminal.Drivers.Panel.Panel" && value is byte[] { Length: MaxLineBufferBytes })
        {
            bytes = 0;
        }

        Bytes += bytes;
        Type holder = isOwn ? type : owner;
        _byOwner[holder] = _byOwner.GetValueOrDefault(holder) + bytes;
        _held.Add(new HeldObject(_holder, name, type.Name, bytes));
        _open.Enqueue(value);
    }

    private void Walk(object value)
    {
        switch (value)
        {
            case string:
                break;
            case Delegate call:
                Meet(call.Target, call.GetType(), "");
                break;
            case Array array:
                if (!array.GetType().GetElementType().IsPrimitive && !array.GetType().GetElementType().IsEnum)
                {
                    int index = 0;
                    foreach (object element in array)
                    {
                        Meet(element, typeof(Array), $"{index++:00}");
                    }
                }

                break;
            default:
                foreach (FieldInfo field in FieldsOf(value.GetType()).Where(f => !f.FieldType.IsPrimitive && !f.FieldType.IsEnum))
                {
                    Meet(field.GetValue(value), value.GetType(), field.Name);
                }

                break;
        }
    }
}
