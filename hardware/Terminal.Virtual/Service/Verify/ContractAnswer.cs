using System.Text;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Service.Verify;

/// <summary>What came of an exchange.</summary>
public sealed class ContractAnswer
{
    /// <summary>An exchange that has ended in a state after a time.</summary>
    public ContractAnswer(HttpExchange state, SignedRequest signed, int tookMs)
    {
        State = state;
        Signed = signed;
        TookMs = tookMs;
        Seal = state == HttpExchange.Answered ? signed.Check() : AnswerSeal.Missing;
        Body = Encoding.UTF8.GetString(signed.Request.Content, 0, signed.Request.AnswerBytes);
        Problem = ReadProblem(signed.Request);
    }

    /// <summary>How it ended.</summary>
    public HttpExchange State { get; }

    /// <summary>The request.</summary>
    public SignedRequest Signed { get; }

    /// <summary>Milliseconds it took.</summary>
    public int TookMs { get; }

    /// <summary>What the signature proves.</summary>
    public AnswerSeal Seal { get; }

    /// <summary>The answer's body.</summary>
    public string Body { get; }

    /// <summary>The problem it names.</summary>
    public ServiceProblem Problem { get; }

    /// <summary>HTTP status code.</summary>
    public int Status => Signed.Request.StatusCode;

    /// <summary>True for an answer that is genuine and has this status.</summary>
    public bool IsGenuine(int status)
    {
        return State == HttpExchange.Answered && Seal == AnswerSeal.Genuine && Status == status;
    }

    /// <summary>What it was, in a few words.</summary>
    public override string ToString()
    {
        return State == HttpExchange.Answered
            ? Status + ", signature " + Seal + (Problem == ServiceProblem.None ? "" : ", " + ProblemReader.Word(Problem))
            : "no answer (" + State + ")";
    }

    private static ServiceProblem ReadProblem(HttpRequest request)
    {
        ProblemReader reader = new ProblemReader(new JsonReader(64));
        reader.Begin(request.Content, request.AnswerBytes);
        while (!reader.Step())
        {
        }

        return reader.Problem;
    }
}
