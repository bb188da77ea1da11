using System.Text;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Visits;

/// <summary>A browser on the technician's cable: names of networks in letters of several bytes, and in none.</summary>
[TestClass]
public class ImprovTests
{
    private const int WifiSettings = 1;
    private const int RequestNetworks = 4;

    [TestMethod]
    public void NetworksAreToldWithTheirWholeNames()
    {
        Box box = SignedIn();
        box.Station.Found = new string[] { "Nhà ở, tầng 2, -61 dBm, open", "Quán 😀, -70 dBm", "ế, -80 dBm, WPA2" };
        Send(box, RequestNetworks, "");
        Assert.IsTrue(HasWritten(box, "Nhà ở, tầng 2\u0003-61\u0002NO"), "the first");
        Assert.IsTrue(HasWritten(box, "Quán 😀\u0003-70\u0003YES"), "the second");
        Assert.IsTrue(HasWritten(box, "\u0003ế\u0003-80\u0003YES"), "the third");
    }

    [TestMethod]
    public void ANameWithAZeroInItIsNotJoinedByItsBeginning()
    {
        Box box = SignedIn();
        int joins = box.Station.Joins;
        Send(box, WifiSettings, "\u0004ma?u\u0008matkhau1");
        Assert.AreEqual(joins, box.Station.Joins);
        string said = box.Type("config get wifi.ssid");
        Assert.IsTrue(said.IndexOf("mau") >= 0, said);
    }

    private static Box SignedIn()
    {
        Box box = new Box(null);
        box.Await("giấy hẹn", 10000);
        box.Run(8000);
        box.Type("login 2468");
        return box;
    }

    // A text cannot have a zero: ? stands for it.
    private static void Send(Box box, int command, string data)
    {
        byte[] text = Encoding.UTF8.GetBytes(data);
        byte[] packet = new byte[13 + text.Length];
        Encoding.UTF8.GetBytes("IMPROV").CopyTo(packet, 0);
        packet[6] = 1;
        packet[7] = 3;
        packet[8] = (byte)(2 + text.Length);
        packet[9] = (byte)command;
        packet[10] = (byte)text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            packet[11 + i] = text[i] == (byte)'?' ? (byte)0 : text[i];
        }

        int sum = 0;
        for (int i = 0; i < packet.Length - 2; i++)
        {
            sum += packet[i];
        }

        packet[packet.Length - 2] = (byte)sum;
        packet[packet.Length - 1] = (byte)'\n';
        box.Console.WrittenBytes = 0;
        box.Console.Arrive(packet);
        box.Run(8000);
    }

    private static bool HasWritten(Box box, string words)
    {
        byte[] sought = Encoding.UTF8.GetBytes(words);
        for (int i = 0; i + sought.Length <= box.Console.WrittenBytes; i++)
        {
            int same = 0;
            while (same < sought.Length && box.Console.Written[i + same] == sought[same])
            {
                same++;
            }

            if (same == sought.Length)
            {
                return true;
            }
        }

        return false;
    }
}
