using System.Text;
using nanoFramework.TestFramework;
using Terminal.Core.Maintenance;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class CommandLineTests
{
    [DataRow("status", "[status]")]
    [DataRow("  config   get  office.name ", "[config|get|office.name]")]
    [DataRow("config set office.name \"Trung tâm xã Tân Mẫu\"", "[config|set|office.name|Trung tâm xã Tân Mẫu]")]
    [DataRow("a \"b;c\" ; d", "[a|b;c][d]")]
    [DataRow("a \"say \\\"no\\\"\"", "[a|say \"no\"]")]
    [DataRow("a \"\"", "[a|]")]
    [DataRow("a;;b", "[a][][b]")]
    public void LineIsCut(string line, string expected)
    {
        Assert.AreEqual(expected, Cut(line));
    }

    [TestMethod]
    public void OpenQuoteIsAnError()
    {
        CommandLine command = Begin("config set x \"y");
        Assert.IsTrue(command.NextCommand());
        Assert.IsNotNull(command.Error);
    }

    [TestMethod]
    public void TooManyWordsAreAnError()
    {
        CommandLine command = Begin("1 2 3 4 5 6 7 8 9 10 11 12 13");
        Assert.IsTrue(command.NextCommand());
        Assert.IsNotNull(command.Error);
        Assert.AreEqual(12, command.Count);
    }

    private static CommandLine Begin(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        CommandLine command = new CommandLine();
        command.Begin(bytes, bytes.Length);
        return command;
    }

    private static string Cut(string line)
    {
        CommandLine command = Begin(line);
        string result = "";
        while (command.NextCommand())
        {
            result += "[";
            for (int i = 0; i < command.Count; i++)
            {
                result += (i > 0 ? "|" : "") + command.Word(i);
            }

            result += "]";
        }

        return result;
    }
}
