using nanoFramework.TestFramework;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Indicators;

[TestClass]
public class TonePlayerTests
{
    // What sounds, as "frequency x length" in 10 ms.
    [TestMethod]
    [DataRow(1, "2000x7 ")]
    [DataRow(2, "2100x8 0x4 2800x12 ")]
    [DataRow(3, "1500x9 0x7 1500x9 0x7 1500x9 ")]
    [DataRow(4, "400x35 ")]
    [DataRow(0, "")]
    public void EachPatternHasItsOwnRhythm(int pattern, string heard)
    {
        TestTone tone = new TestTone();
        TonePlayer player = new TonePlayer(tone);
        player.Play((TonePattern)pattern, 1000);
        string text = "";
        int length = 0;
        int frequencyHz = tone.FrequencyHz;
        long nowMs = 1000;
        while (player.Step(nowMs) >= 0)
        {
            if (tone.FrequencyHz != frequencyHz)
            {
                text += frequencyHz.ToString() + "x" + length.ToString() + " ";
                frequencyHz = tone.FrequencyHz;
                length = 0;
            }

            length++;
            nowMs += 10;
        }

        if (length > 0)
        {
            text += frequencyHz.ToString() + "x" + length.ToString() + " ";
        }

        Assert.AreEqual(heard, text);
        Assert.AreEqual(0, tone.FrequencyHz);
        Assert.IsTrue(nowMs - 1000 <= 500, "a pattern is short");
    }

    [TestMethod]
    public void ANewPatternReplacesTheOld()
    {
        TestTone tone = new TestTone();
        TonePlayer player = new TonePlayer(tone);
        player.Play(TonePattern.Refusal, 0);
        player.Play(TonePattern.Read, 100);
        Assert.AreEqual(2000, tone.FrequencyHz);
        Assert.AreEqual(-1, player.Step(170));
        Assert.AreEqual(0, tone.FrequencyHz);
    }

    [TestMethod]
    public void SilenceIsSilent()
    {
        TestTone tone = new TestTone();
        TonePlayer player = new TonePlayer(tone);
        player.VolumePercent = 0;
        player.Play(TonePattern.Attention, 0);
        Assert.AreEqual(0, tone.FrequencyHz);
        Assert.AreEqual(-1, new TonePlayer(null).Step(0));
    }

    private sealed class TestTone : ITone
    {
        public int FrequencyHz;

        public void Start(int frequencyHz, int volumePercent)
        {
            FrequencyHz = frequencyHz;
        }

        public void Stop()
        {
            FrequencyHz = 0;
        }
    }
}
