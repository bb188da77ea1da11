using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>
/// Every edit of one character of known codes. A code that is shown as certain stands in what was scanned, letter for letter;
/// an edit of anything but a figure or letter never gives another one.
/// </summary>
[TestClass]
public class CodeMutationTests
{
    private static readonly int Today = LocalTime.DayNumber(2026, 6, 1);

    private static readonly char[] Alphabet = Enumerable.Range(0x20, 0x5F).Select(c => (char)c)
        .Concat("\t\n\r\0\x1B\x1D\u00A0\u00AD\u2011\u2013\u200Bàệ０".ToCharArray()).ToArray();

    [TestMethod]
    [DataRow("H26.12.34-230525-0001")]
    [DataRow("000.00.53.H48-220921-0099")]
    [DataRow("38.98.H29-210519-0013")]
    [DataRow("G09.20-20260529-0092637")]
    [DataRow("H26-260525-12345")]
    [DataRow("H2612342605250001")]
    [DataRow("+38.98.H29-210519-00137")]
    public void OneEditNeverGivesAnotherCodeSilently(string original)
    {
        var recogniser = new PayloadRecogniser();
        string code = Scan(recogniser, original).Code;
        int edits = 0;
        foreach ((string mutant, char old, char now) in Edits(original))
        {
            (string read, bool unconfirmed) = Scan(recogniser, mutant);
            edits++;
            if (read.Length == 0 || unconfirmed || read == code)
            {
                continue;
            }

            Assert.IsTrue(PayloadInvariants.StandsIn(Encoding.UTF8.GetBytes(mutant), read), $"{Show(mutant)} gives {read}, which is not in it");
            if (old == '+')
            {
                // Without the plus of HIBC nothing tells that the last figure was a check character.
                continue;
            }

            Assert.IsTrue(IsPart(old) || IsPart(now), $"{Show(mutant)} gives {read}: sign {(int)old} for {(int)now}");
            // A figure or letter for another one, or one more or less: no code without a check digit can tell, and the symbol's
            // own error correction has to. What may not happen is that a sign takes the place of a figure and the rest is taken.
            Assert.IsTrue(IsPart(now) || now == '\uFFFF' || SerialIsCutAtItsEnd(code, read), $"{Show(mutant)} gives {read}");
        }

        Assert.IsTrue(edits > 3000);
    }

    // A serial of five and more figures whose last one became a blank, a comma or another sign that ends a code.
    private static bool SerialIsCutAtItsEnd(string code, string read) => code.StartsWith(read, StringComparison.Ordinal);

    // 0 and ７ fold to figures, à and ệ to letters.
    private static bool IsPart(char c) => c != '\uFFFF' && PayloadText.IsAlnum(VietnameseLetters.Fold(c));

    private static IEnumerable<(string Mutant, char Old, char Now)> Edits(string text)
    {
        for (int i = 0; i <= text.Length; i++)
        {
            foreach (char c in Alphabet)
            {
                yield return (text[..i] + c + text[i..], '\uFFFF', c);
                if (i < text.Length && c != text[i])
                {
                    yield return (text[..i] + c + text[(i + 1)..], text[i], c);
                }
            }

            if (i < text.Length)
            {
                yield return (text.Remove(i, 1), text[i], '\uFFFF');
            }
        }
    }

    private static (string Code, bool Unconfirmed) Scan(PayloadRecogniser recogniser, string text)
    {
        ScannedCode code = PayloadInvariants.Scan(recogniser, Encoding.UTF8.GetBytes(text), Today);
        return (code.DossierCode.ToString(), code.CodeUnconfirmed);
    }

    private static string Show(string text) => string.Concat(text.Select(c => c is >= ' ' and < '\x7F' ? c.ToString() : $"\\u{(int)c:x4}"));
}
