using nanoFramework.TestFramework;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

[TestClass]
public class GlyphMemoryTests
{
    [TestMethod]
    public void LettersOfEveryBlockAreFoundAgain()
    {
        GlyphMemory memory = new GlyphMemory(GlyphMemory.Codes);
        char[] letters = "àÿăĐơƯạỹ–₫".ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            memory.BeginLine();
            int code = memory.Give(letters[i]);
            Assert.IsTrue(code >= 0x21 && code <= 0x7E);
            Assert.AreEqual(code, memory.CodeOf(letters[i]));
        }

        Assert.AreEqual(letters.Length, memory.Used);
        Assert.AreEqual(0, memory.CodeOf('á'));
        memory.Clear();
        Assert.AreEqual(0, memory.CodeOf('à'));
        Assert.AreEqual(0, memory.Used);
    }

    [TestMethod]
    public void EveryCodeIsGivenOnce()
    {
        GlyphMemory memory = new GlyphMemory(GlyphMemory.Codes);
        bool[] given = new bool[128];
        memory.BeginLine();
        for (int i = 0; i < GlyphMemory.Codes; i++)
        {
            int code = memory.Give((char)(0x1EA0 + i));
            Assert.IsTrue(code >= 0x21 && code <= 0x7E);
            Assert.IsFalse(given[code]);
            given[code] = true;
        }

        // The line needs all of them at once: there is no room for another.
        Assert.AreEqual(0, memory.Give('ă'));
    }

    [TestMethod]
    public void TheLetterThatWasNotNeededForLongestGivesWay()
    {
        GlyphMemory memory = new GlyphMemory(3);
        memory.BeginLine();
        memory.Give('à');
        memory.BeginLine();
        memory.Give('á');
        memory.BeginLine();
        memory.Give('ả');
        memory.BeginLine();
        memory.Touch(memory.CodeOf('à'));
        memory.Give('ã');
        Assert.AreEqual(0, memory.CodeOf('á'));
        Assert.IsTrue(memory.CodeOf('à') != 0);
        Assert.IsTrue(memory.CodeOf('ả') != 0);
        Assert.AreEqual(3, memory.Used);
    }

    [TestMethod]
    public void CodesOfTheLinesOwnLettersAreSpared()
    {
        GlyphMemory memory = new GlyphMemory(GlyphMemory.Codes);
        memory.BeginDocument();
        memory.KeepForDocument('{');
        memory.BeginLine();
        memory.KeepForLine('|');
        Assert.AreEqual((int)'}', memory.Give('à'));

        // Another document may take what this one spared; a line may never.
        memory.BeginDocument();
        memory.BeginLine();
        memory.KeepForLine('|');
        Assert.AreEqual((int)'{', memory.Give('á'));
    }

    [TestMethod]
    public void ReleasedCodesAreFree()
    {
        GlyphMemory memory = new GlyphMemory(2);
        memory.BeginLine();
        int code = memory.Give('à');
        Assert.IsTrue(memory.IsTaken((char)code));
        memory.Release((char)code);
        Assert.IsFalse(memory.IsTaken((char)code));
        Assert.AreEqual(0, memory.CodeOf('à'));
        Assert.AreEqual(0, memory.Used);
        Assert.IsFalse(memory.IsTaken(' '));
        Assert.IsFalse(memory.IsTaken('à'));
    }

    [TestMethod]
    public void AnEmptyPlaceIsNoLetter()
    {
        GlyphMemory memory = new GlyphMemory(GlyphMemory.Codes);
        Assert.AreEqual(0, memory.CodeOf((char)0));
        Assert.AreEqual(0, memory.CodeOf((char)0x1B));
    }

    [TestMethod]
    public void AHeadWithoutRoomGivesNothing()
    {
        GlyphMemory memory = new GlyphMemory(0);
        memory.BeginLine();
        Assert.AreEqual(0, memory.Give('à'));
    }
}
