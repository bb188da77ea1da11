namespace Terminal.Tests.Fakes;

/// <summary>SHA-256 and HMAC (FIPS 180-4, RFC 2104) for tests: the runtime under test has no native cryptography.</summary>
public sealed class Sha256
{
    private readonly uint[] k = new uint[]
    {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };

    private readonly uint[] h = new uint[8];
    private readonly uint[] w = new uint[64];

    public void Hmac(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        byte[] block = new byte[64];
        if (key.Length > 64)
        {
            Hash(key, 0, key.Length, block);
        }
        else
        {
            System.Array.Copy(key, block, key.Length);
        }

        byte[] inner = new byte[64 + count];
        byte[] outer = new byte[96];
        for (int i = 0; i < 64; i++)
        {
            inner[i] = (byte)(block[i] ^ 0x36);
            outer[i] = (byte)(block[i] ^ 0x5C);
        }

        System.Array.Copy(buffer, offset, inner, 64, count);
        byte[] hash = new byte[32];
        Hash(inner, 0, inner.Length, hash);
        System.Array.Copy(hash, 0, outer, 64, 32);
        Hash(outer, 0, outer.Length, digest);
    }

    public void Hash(byte[] buffer, int offset, int count, byte[] digest)
    {
        int padded = (count + 9 + 63) / 64 * 64;
        byte[] message = new byte[padded];
        System.Array.Copy(buffer, offset, message, 0, count);
        message[count] = 0x80;
        for (int i = 0; i < 4; i++)
        {
            message[padded - 1 - i] = (byte)((count * 8) >> (8 * i));
        }

        uint[] start = new uint[]
        {
            0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
        };
        System.Array.Copy(start, h, 8);
        for (int at = 0; at < padded; at += 64)
        {
            Block(message, at);
        }

        for (int i = 0; i < 32; i++)
        {
            digest[i] = (byte)(h[i / 4] >> (24 - 8 * (i % 4)));
        }
    }

    private static uint Turn(uint x, int n)
    {
        return (x >> n) | (x << (32 - n));
    }

    private void Block(byte[] m, int at)
    {
        for (int i = 0; i < 16; i++)
        {
            int j = at + 4 * i;
            w[i] = (uint)((m[j] << 24) | (m[j + 1] << 16) | (m[j + 2] << 8) | m[j + 3]);
        }

        for (int i = 16; i < 64; i++)
        {
            uint s0 = Turn(w[i - 15], 7) ^ Turn(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint s1 = Turn(w[i - 2], 17) ^ Turn(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }

        uint a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], z = h[7];
        for (int i = 0; i < 64; i++)
        {
            uint t1 = z + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i];
            uint t2 = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            z = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }

        h[0] += a;
        h[1] += b;
        h[2] += c;
        h[3] += d;
        h[4] += e;
        h[5] += f;
        h[6] += g;
        h[7] += z;
    }
}
