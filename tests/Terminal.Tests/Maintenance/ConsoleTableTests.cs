using System.Text;
using Terminal.Core.Console;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class ConsoleTableTests
{
    [TestMethod]
    public void EveryCommandIsDescribedInBothLanguagesAndItsExampleFitsIt()
    {
        CommandDefinition d = new CommandDefinition();
        CommandLine line = new CommandLine();
        for (int id = 0; id < CommandId.Count; id++)
        {
            Assert.IsTrue(CommandTable.Describe(id, d));
            Assert.IsTrue(d.HelpVietnamese.Length > 0 && d.HelpEnglish.Length > 0 && d.Max >= d.Min, d.Name);
            Assert.IsTrue(d.Example.StartsWith(d.Name), d.Name);
            byte[] bytes = Encoding.UTF8.GetBytes(d.Example);
            line.Begin(bytes, bytes.Length);
            Assert.IsTrue(line.NextCommand());
            int words = line.Count - (d.Name.IndexOf(' ') > 0 ? 2 : 1);
            Assert.IsTrue(words >= d.Min && words <= d.Max, d.Example);
        }

        Assert.IsFalse(CommandTable.Describe(CommandId.Count, d));
    }

    [TestMethod]
    public void CommandsHaveNamesOfTheirOwn()
    {
        CommandDefinition a = new CommandDefinition();
        CommandDefinition b = new CommandDefinition();
        for (int i = 0; i < CommandId.Count; i++)
        {
            CommandTable.Describe(i, a);
            for (int k = i + 1; k < CommandId.Count; k++)
            {
                CommandTable.Describe(k, b);
                Assert.IsFalse(a.Name == b.Name, a.Name);
            }
        }
    }

    [TestMethod]
    public void ReplyIsALineForAPersonAndAnObjectForAProgram()
    {
        FakeLine wire = new FakeLine();
        ConsoleOutput output = new ConsoleOutput(wire);
        ConsoleReply reply = new ConsoleReply(output);
        for (int form = 0; form < 2; form++)
        {
            reply.IsJson = form == 1;
            reply.Open("printer");
            reply.Word("state", "a\"b\\c\u001B\u009F");
            reply.Number("waiting", -3);
            reply.Flag("ready", true);
            reply.Close();
        }

        output.Step();
        Assert.AreEqual(
            "printer: state a\"b\\c??, waiting -3, ready yes\r\n{\"line\":\"printer\",\"state\":\"a\\\"b\\\\c??\",\"waiting\":-3,\"ready\":true}\r\n",
            Encoding.UTF8.GetString(wire.Written, 0, wire.WrittenBytes));
    }

    [TestMethod]
    public void NoLineEndsInBlanksAndARefusedLineEndsNothing()
    {
        FakeLine wire = new FakeLine();
        ConsoleOutput output = new ConsoleOutput(wire);
        ConsoleReply reply = new ConsoleReply(output);
        reply.Language = Language.English;
        for (int form = 0; form < 2; form++)
        {
            reply.IsJson = form == 1;
            reply.OpenBare("setting");
            reply.Cell("name", "a", 4);
            reply.Sign("= ");
            reply.Bare("value", "");
            reply.Close();
            reply.OpenBare("log");
            reply.Cell("uptimeS", 7, 3);
            reply.Cell("level", "x", 9);
            reply.Close();
            reply.IsInterim = true;
            reply.Fail("no");
            reply.IsInterim = false;
            reply.Fail("no ");
        }

        output.Step();
        Assert.AreEqual(
            "a   =\r\n7  x\r\nError: no\r\nError: no\r\n"
            + "{\"line\":\"setting\",\"name\":\"a\",\"value\":\"\"}\r\n{\"line\":\"log\",\"uptimeS\":7,\"level\":\"x\"}\r\n"
            + "{\"line\":\"refused\",\"error\":\"no\"}\r\n{\"ok\":false,\"error\":\"no \"}\r\n",
            Encoding.UTF8.GetString(wire.Written, 0, wire.WrittenBytes));
    }

    [TestMethod]
    public void FaultsHaveTitleAndActionInBothLanguages()
    {
        FaultDefinition d = new FaultDefinition();
        int count = 0;
        for (int code = 0; code < FaultTable.Count; code++)
        {
            if (FaultTable.Describe(code, d))
            {
                count++;
                Assert.IsTrue(d.Title(Language.Vietnamese).Length > 0 && d.Title(Language.English).Length > 0);
                char[] logged = d.Title(Language.English).ToCharArray();
                for (int i = 0; i < logged.Length; i++)
                {
                    Assert.IsTrue(logged[i] >= ' ' && logged[i] < 0x7F, "the log keeps ASCII only: " + d.Title(Language.English));
                }

                Assert.IsTrue(d.Action(Language.Vietnamese).Length > 0 && d.Action(Language.English).Length > 0);
            }
        }

        Assert.IsTrue(count > 35);
    }
}
