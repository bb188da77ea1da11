using Terminal.Core.Text;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Text;

/// <summary>Both runtimes take the same for blanks.</summary>
[TestClass]
public class PastedLineTests
{
    [DataRow("end", "end")]
    [DataRow(" \t end \r\n", "end")]
    [DataRow("\uFEFFoffice.name = Xã Mẫu \u00A0", "office.name = Xã Mẫu")]
    [DataRow("\u200Bế 😀\uFEFF\u200B", "ế 😀")]
    [DataRow("\u2003a\u0085", "\u2003a\u0085")]
    [DataRow(" \uFEFF ", "")]
    [DataRow("", "")]
    public void BlanksAndMarksWithoutWidthAroundALineGo(string line, string expected)
    {
        Assert.AreEqual(expected, PastedLine.Trim(line));
    }
}
