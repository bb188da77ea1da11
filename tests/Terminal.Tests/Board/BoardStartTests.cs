using System;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

/// <summary>A part that cannot be opened is left out and named; everything else serves.</summary>
[TestClass]
public class BoardStartTests
{
    [TestMethod]
    public void OnePartThatThrowsDoesNotKeepTheOthersFromBeingOpened()
    {
        for (int i = 0; i < (int)BoardPart.Count; i++)
        {
            Opener throwing = new Opener();
            throwing.Throws = i;
            Assert.AreEqual(1 << i, BoardStart.Open(throwing));
            Assert.AreEqual((1 << (int)BoardPart.Count) - 1, throwing.Asked);

            Opener refusing = new Opener();
            refusing.Refuses = i;
            Assert.AreEqual(1 << i, BoardStart.Open(refusing));
        }

        Assert.AreEqual(0, BoardStart.Open(new Opener()));
    }

    [TestMethod]
    public void EveryPartHasANameOfItsOwn()
    {
        for (int i = 0; i < (int)BoardPart.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.IsFalse(BoardParts.Name(i) == BoardParts.Name(j), BoardParts.Name(i));
            }
        }
    }

    [DataRow((int)BoardPart.Panel, 0)]
    [DataRow((int)BoardPart.Reader, 3)]
    [DataRow((int)BoardPart.Printer, 4)]
    [DataRow((int)BoardPart.Wifi, 5)]
    public void TheSelfTestShowsThePartAsFailed(int part, int line)
    {
        Terminal.Core.App.StartUp start = new Terminal.Core.App.StartUp();
        start.SetFailed(1 << part, 40);
        for (int i = 0; i < Terminal.Core.App.StartUp.Parts; i++)
        {
            Assert.AreEqual(i == line ? (int)Terminal.Core.App.PartVerdict.Bad : (int)Terminal.Core.App.PartVerdict.Waiting, (int)start.Verdict(i));
        }
    }

    [TestMethod]
    public void AnAbsentLineTakesEverythingAndAnswersNothing()
    {
        AbsentPort absent = new AbsentPort();
        byte[] data = { 1, 2, 3 };
        Assert.AreEqual(3, absent.Write(data, 0, 3));
        Assert.AreEqual(0, absent.Read(data, 0, 3));
        Assert.IsTrue(absent.SetBaudRate(115200));
        Assert.AreEqual(115200, absent.BaudRate);
    }

    private sealed class Opener : IBoardOpener
    {
        public int Throws = -1;
        public int Refuses = -1;
        public int Asked;

        public bool Open(BoardPart part)
        {
            Asked |= 1 << (int)part;
            if ((int)part == Throws)
            {
                throw new InvalidOperationException("no such bus");
            }

            return (int)part != Refuses;
        }
    }
}
