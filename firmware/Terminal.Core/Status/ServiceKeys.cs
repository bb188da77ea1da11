using System.Text;

namespace Terminal.Core.Status;

/// <summary>
/// The terminal's name at the service and its keys. Two keys may be set, so that a key is changed without a gap: the
/// one that the service refuses gives way to the other. Each request names its key.
/// </summary>
public sealed class ServiceKeys
{
    /// <summary>Shortest key, in bytes.</summary>
    public const int MinKeyBytes = 16;

    /// <summary>Longest device name, in characters 0-9 A-Z a-z . _ -.</summary>
    public const int MaxDeviceChars = 40;

    private readonly byte[][] keys = new byte[2][];
    private readonly byte[][] ids = new byte[2][];
    private int current;
    private byte[] device = new byte[0];

    /// <summary>The device's name as bytes.</summary>
    public byte[] Device
    {
        get { return device; }
    }

    /// <summary>The key in use.</summary>
    public byte[] Key => keys[current];

    /// <summary>Name of the key in use, as bytes.</summary>
    public byte[] KeyId => ids[current];

    /// <summary>1 or 2: which of the two keys is in use.</summary>
    public int KeyNumber => current + 1;

    /// <summary>
    /// Sets name and keys, which are copied. False when the name cannot stand in a header or no key is long enough;
    /// nothing can be asked then.
    /// </summary>
    public bool Set(ServiceSettings settings)
    {
        Forget();
        byte[] name = Bytes(settings.Device);
        if (!IsName(name))
        {
            return false;
        }

        Use(0, settings.Key1Id, settings.Key1);
        Use(1, settings.Key2Id, settings.Key2);
        current = keys[0] != null ? 0 : 1;
        device = name;
        return keys[current] != null;
    }

    /// <summary>Goes over to the other key; false when there is none.</summary>
    public bool SwitchKey()
    {
        int next = 1 - current;
        if (keys[next] == null)
        {
            return false;
        }

        current = next;
        return true;
    }

    /// <summary>Overwrites the keys.</summary>
    public void Forget()
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != null)
            {
                System.Array.Clear(keys[i], 0, keys[i].Length);
                keys[i] = null;
            }
        }

        current = 0;
        device = new byte[0];
    }

    private void Use(int index, string id, byte[] key)
    {
        byte[] name = Bytes(id == null || id.Length == 0 ? (index == 0 ? "1" : "2") : id);
        if (key == null || key.Length < MinKeyBytes || !IsName(name))
        {
            return;
        }

        byte[] copy = new byte[key.Length];
        System.Array.Copy(key, copy, key.Length);
        keys[index] = copy;
        ids[index] = name;
    }

    private static byte[] Bytes(string text)
    {
        return Encoding.UTF8.GetBytes(text == null ? "" : text);
    }

    private static bool IsName(byte[] name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            byte b = name[i];
            bool ok = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')
                || b == '.' || b == '_' || b == '-';
            if (!ok)
            {
                return false;
            }
        }

        return name.Length > 0 && name.Length <= MaxDeviceChars;
    }
}
