using System.IO.Hashing;
using System.Text;
using nanoFramework.TestFramework;
using Terminal.Core.Text;

namespace Terminal.Tests.Text;

/// <summary>The packed texts come out alike on both runtimes.</summary>
[TestClass]
public class LongTextsTests
{
    [TestMethod]
    public void AllTextsHaveTheChecksumOfTheTable()
    {
        Crc32 crc = new Crc32();
        for (int number = 0; number < LongText.Count; number++)
        {
            crc.Append(Encoding.UTF8.GetBytes(LongTexts.Get(number)));
        }

        Assert.AreEqual(LongText.Checksum, crc.GetCurrentHashAsUInt32());
    }

    [TestMethod]
    public void ATextIsGivenInTheLanguageThatIsAskedFor()
    {
        Assert.AreEqual("Đã đăng xuất.", LongTexts.Get(ReplyText.SignedOut, Language.Vietnamese));
        Assert.AreEqual("Signed out.", LongTexts.Get(ReplyText.SignedOut, Language.English));
    }

    [TestMethod]
    public void AValueIsPutInItsPlace()
    {
        Assert.AreEqual("from 1 to 9", LongTexts.Fill(LongTexts.Fill("from {min} to {max}", "{min}", "1"), "{max}", "9"));
        Assert.AreEqual("no place", LongTexts.Fill("no place", "{min}", "1"));
    }
}
