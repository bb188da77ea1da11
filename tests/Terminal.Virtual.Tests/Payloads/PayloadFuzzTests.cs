using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>
/// Payloads from the grammar, one edit away from it, and hostile ones. A failing payload is named with the seed that makes it:
/// set PAYLOAD_SEED to it and the run begins with that payload.
/// </summary>
[TestClass]
public class PayloadFuzzTests
{
    private static readonly int Today = LocalTime.DayNumber(2026, 6, 1);

    [TestMethod]
    public void GeneratedPapersAreUnderstood() => Run(5_000, PaperIsUnderstood);

    [TestMethod]
    public void AnyPayloadIsSurvived() => Run(15_000, AnythingIsSurvived);

    [TestMethod]
    [TestCategory("LongRun")]
    public void AMillionPayloads()
    {
        Run(250_000, PaperIsUnderstood);
        Run(750_000, AnythingIsSurvived);
    }

    private static void Run(int count, Action<PayloadRecogniser, ulong> body)
    {
        string wish = Environment.GetEnvironmentVariable("PAYLOAD_SEED");
        ulong first = wish is null ? (ulong)Environment.TickCount64 << 20 : ulong.Parse(wish);
        Console.WriteLine($"seeds {first} to {first + (ulong)count - 1}");
        var recogniser = new PayloadRecogniser();
        for (int i = 0; i < count; i++)
        {
            ulong seed = first + (ulong)i;
            try
            {
                body(recogniser, seed);
            }
            catch (Exception e)
            {
                throw new AssertFailedException($"PAYLOAD_SEED={seed}: {e}", e);
            }
        }
    }

    private static void PaperIsUnderstood(PayloadRecogniser recogniser, ulong seed)
    {
        var random = new SeededRandom(seed);
        var paper = new GeneratedPaper(random, Today);
        string text = random.Below(6) switch
        {
            0 => UnicodeDecompositions.Decompose(paper.Text),
            1 when !paper.Text.StartsWith('{') => "\uFEFF" + paper.Text,
            2 => "\\000026" + paper.Text,
            3 => paper.Text + random.Of("\r\n", "\r", "\t", " "),
            _ => paper.Text,
        };
        ScannedCode code = PayloadInvariants.Scan(recogniser, Encoding.UTF8.GetBytes(text), Today);
        Assert.AreEqual(paper.Code, code.DossierCode.ToString(), text);
        Assert.IsFalse(code.CodeUnconfirmed, text);
        Assert.AreEqual(paper.Kind, code.Kind, text);
        Assert.AreEqual(paper.Procedure, code.ProcedureCode.ToString(), text);
        Assert.AreEqual(paper.AppointmentDay, code.AppointmentDay, text);
        Assert.AreEqual(paper.AppointmentMinute, code.AppointmentMinute, text);
        bool wholePaper = paper.Kind != PaperKind.DossierReference;
        Assert.IsTrue(!wholePaper || (code.Present & PaperItems.PublicationTime) != 0, "publication: " + text);
        Assert.IsTrue(!wholePaper || paper.Id.Length == 0 || (code.Present & PaperItems.ApplicantId) != 0, "ID: " + text);
        Assert.IsTrue(!wholePaper || (code.Present & PaperItems.PaperName) != 0, "name: " + text);
    }

    private static void AnythingIsSurvived(PayloadRecogniser recogniser, ulong seed)
    {
        var random = new SeededRandom(seed);
        bool card = random.OneIn(4);
        byte[] payload = card ? HostilePayload.Card(random) : Encoding.UTF8.GetBytes(new GeneratedPaper(random, Today).Text);
        int edits = random.Below(card ? 2 : 4);
        for (int i = 0; i < edits; i++)
        {
            payload = HostilePayload.Edit(payload, random);
        }

        if (!card && random.OneIn(3))
        {
            payload = HostilePayload.Make(payload, random);
        }

        int today = random.OneIn(5) ? 0 : Today;
        ScannedCode code = PayloadInvariants.Scan(recogniser, payload, today);
        if (card)
        {
            Assert.AreEqual(PaperKind.None, code.Kind, "a card, or one edit away from it, is no paper: " + Show(payload));
        }

        bool plain = !payload.Contains((byte)'%') && !payload.Contains((byte)'\\');
        if (plain && code.HasDossierCode && !code.CodeUnconfirmed && code.Damage == TextDamage.None)
        {
            Assert.IsTrue(PayloadInvariants.StandsIn(payload, code.DossierCode.ToString()), "certain but not there: " + Show(payload));
        }
    }

    private static string Show(byte[] payload) => Encoding.Latin1.GetString(payload);
}
