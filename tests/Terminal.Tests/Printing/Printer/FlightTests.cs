using nanoFramework.TestFramework;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

[TestClass]
public class FlightTests
{
    [TestMethod]
    public void EchoesFinishPiecesInTheirOrder()
    {
        Flight flight = new Flight(PrinterProfiles.Generic58());
        flight.Begin();
        Send(flight, 100, 24, 0);
        Send(flight, 50, 24, 0);
        Assert.AreEqual(150, flight.Bytes);
        flight.Tick(1000000);
        Assert.AreEqual(150, flight.Bytes);
        flight.Echo();
        Assert.AreEqual(50, flight.Bytes);
        Assert.AreEqual(1, flight.PiecesDone);
        flight.Echo();
        Assert.AreEqual(0, flight.Bytes);
        flight.Echo();
        Assert.AreEqual(1, flight.StrayEchoes);
        Assert.AreEqual(2, flight.PiecesDone);
    }

    [TestMethod]
    public void WithoutEchoesTheWorstHeadIsBelieved()
    {
        // 24 printed rows of 30 ms and 6 rows of feed of 2.1 ms.
        Flight flight = new Flight(PrinterProfiles.Generic58Blind());
        flight.Begin();
        Send(flight, 100, 24, 1000);
        Send(flight, 100, 24, 1000);
        flight.Tick(1731);
        Assert.AreEqual(200, flight.Bytes);
        flight.Tick(1732);
        Assert.AreEqual(100, flight.Bytes);
        flight.Tick(2464);
        Assert.AreEqual(100, flight.Bytes);
        flight.Tick(2465);
        Assert.AreEqual(0, flight.Bytes);
    }

    [TestMethod]
    public void AFullRingIsToldAndEmptiesAgain()
    {
        Flight flight = new Flight(PrinterProfiles.Generic58());
        flight.Begin();
        int sent = 0;
        while (!flight.IsFull)
        {
            Send(flight, 10, 1, 0);
            sent++;
        }

        for (int i = 0; i < sent; i++)
        {
            flight.Echo();
            Send(flight, 10, 1, 0);
            Assert.IsTrue(flight.IsFull);
        }

        Assert.AreEqual(sent * 10, flight.Bytes);
        Assert.AreEqual(0, flight.StrayEchoes);
    }

    [TestMethod]
    public void APauseMovesWhatIsDue()
    {
        Flight flight = new Flight(PrinterProfiles.Generic58());
        flight.Begin();
        Send(flight, 10, 24, 1000);
        long due = flight.OldestDoneMs;
        flight.Postpone(5000);
        Assert.AreEqual(due + 5000, flight.OldestDoneMs);
        Assert.AreEqual(due + 5000, flight.HeadDoneMs);
    }

    private static void Send(Flight flight, int bytes, int rows, long nowMs)
    {
        CommandBuffer piece = new CommandBuffer();
        piece.PrintRows = rows;
        piece.FeedRows = 6;
        flight.Sent(bytes);
        flight.SentPiece(piece, nowMs);
    }
}
