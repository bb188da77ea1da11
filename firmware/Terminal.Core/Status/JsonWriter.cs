using System.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Writes the small objects of requests straight into the request's body: no tree and no strings in between, and what does not
/// fit is known.
/// </summary>
internal sealed class JsonWriter
{
    private readonly AsciiWriter writer = new AsciiWriter();
    private bool commaDue;

    /// <summary>Bytes written.</summary>
    public int Length => writer.Length;

    /// <summary>Begins at the front of an array, of which it takes at most so many bytes.</summary>
    public void Begin(byte[] bytes, int maxBytes)
    {
        writer.Begin(bytes, maxBytes);
        commaDue = false;
    }

    /// <summary>Opens an object or array: '{' or '['.</summary>
    public void Open(char bracket)
    {
        Separate();
        writer.Add((byte)bracket);
        commaDue = false;
    }

    /// <summary>Closes it: '}' or ']'.</summary>
    public void Close(char bracket)
    {
        writer.Add((byte)bracket);
        commaDue = true;
    }

    /// <summary>Writes a member's name; its value must follow. Names are plain ASCII.</summary>
    public void Name(string name)
    {
        Separate();
        writer.Add((byte)'"');
        writer.Add(Encoding.UTF8.GetBytes(name));
        writer.Add((byte)'"');
        writer.Add((byte)':');
        commaDue = false;
    }

    /// <summary>Writes a string.</summary>
    public void Text(string text)
    {
        char[] chars = text.ToCharArray();
        Text(chars, chars.Length);
    }

    /// <summary>Writes a string.</summary>
    public void Text(char[] chars, int count)
    {
        Separate();
        writer.Add((byte)'"');
        writer.AddJsonText(chars, count);
        writer.Add((byte)'"');
        commaDue = true;
    }

    /// <summary>Writes a number.</summary>
    public void Number(long number)
    {
        Separate();
        if (number < 0)
        {
            writer.Add((byte)'-');
            number = -number;
        }

        writer.AddNumber(number);
        commaDue = true;
    }

    private void Separate()
    {
        if (commaDue)
        {
            writer.Add((byte)',');
        }
    }
}
