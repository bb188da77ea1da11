using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace nanoFramework.Json.Writing;

/// <summary>
/// The order in which a Hashtable of the device hands out its keys: open addressing with the hash of the key, growing
/// by the device's primes, buckets from the last to the first.
/// </summary>
internal static class DeviceHashOrder
{
    private const uint HashPrime = 101;
    private const float LoadFactor = 0.72f;
    private const int FirstSize = 7;
    private const uint Polynomial = 0x04C11DB7;

    private static readonly int[] Primes =
    [
        3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597,
        1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143,
    ];

    /// <summary>The keys in the device's order when they are added in the given one.</summary>
    public static IEnumerable<object> Of(IEnumerable<object> added)
    {
        object[] buckets = new object[FirstSize];
        int count = 0;
        foreach (object key in added)
        {
            if (count >= (int)(LoadFactor * buckets.Length))
            {
                buckets = Grown(buckets);
            }

            Put(buckets, key);
            count++;
        }

        return buckets.Reverse().Where(b => b is not null);
    }

    /// <summary>
    /// The keys in the device's order, whichever was added first; false when two of them meet in a bucket, for then the
    /// order depends on that.
    /// </summary>
    public static bool TryOf(IReadOnlyCollection<object> keys, out IEnumerable<object> ordered)
    {
        int size = FirstSize;
        for (int count = 0; count < keys.Count; count++)
        {
            size = count >= (int)(LoadFactor * size) ? NextSize(size) : size;
        }

        ordered = keys.OrderByDescending(k => Hash(k) % (uint)size);
        return keys.Select(k => Hash(k) % (uint)size).Distinct().Count() == keys.Count;
    }

    private static int NextSize(int size) => Primes.First(p => p >= 2 * size);

    private static object[] Grown(object[] buckets)
    {
        object[] grown = new object[NextSize(buckets.Length)];
        foreach (object key in buckets.Where(b => b is not null))
        {
            Put(grown, key);
        }

        return grown;
    }

    private static void Put(object[] buckets, object key)
    {
        uint hash = Hash(key);
        uint size = (uint)buckets.Length;
        uint step = 1 + (hash * HashPrime % (size - 1));
        uint at = hash % size;
        while (buckets[at] is not null)
        {
            at = (at + step) % size;
        }

        buckets[at] = key;
    }

    // The runtime's hash of a text is a CRC-32, highest bit first and from zero; a small number is its own.
    private static uint Hash(object key)
        => key switch
        {
            string text => Crc(Encoding.UTF8.GetBytes(text)),
            int number => (uint)number,
            uint number => number,
            byte number => number,
            _ => throw new NotSupportedException($"A key of type {key.GetType().Name} has no order that a desktop can know: use a text."),
        };

    private static uint Crc(byte[] bytes)
    {
        uint crc = 0;
        foreach (byte b in bytes)
        {
            crc ^= (uint)b << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }
        }

        return crc;
    }
}
