using nanoFramework.TestFramework;
using Terminal.Core.App;
using Terminal.Core.Payloads;
using Terminal.Core.Status;

namespace Terminal.Tests.Visits;

[TestClass]
public class VisitTests
{
    // The answer is read into the visit's own: a record that is still being read may name another code, or be refused.
    [TestMethod]
    public void ALinksCodeIsTheServicesOnlyWithTheVerdict()
    {
        StatusAnswer answer = new StatusAnswer();
        Visit visit = new Visit(answer);
        visit.SetAsking(new ScannedCode(), 0, 30000);
        answer.Code.Append(Box.Code);

        Assert.AreEqual("", visit.Code.ToString());
        Assert.IsFalse(visit.HasDossier, "nothing to print about yet");

        visit.SetVerdict(Verdict.Found, CouldNotAskReason.None, false, 100, 30000);

        Assert.AreEqual(Box.Code, visit.Code.ToString());
        Assert.IsTrue(visit.HasDossier);

        visit.SetVerdict(Verdict.CouldNotAsk, CouldNotAskReason.Cut, false, 200, 30000);

        Assert.AreEqual("", visit.Code.ToString());
        Assert.AreEqual("", answer.Code.ToString());
    }
}
