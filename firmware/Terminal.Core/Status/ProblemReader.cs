namespace Terminal.Core.Status;

/// <summary>Reads a problem document (RFC 9457), in slices, and finds out which problem of the contract it is.</summary>
public sealed class ProblemReader
{
    private const int Known = 10;
    private const string Prefix = "urn:terminal-status:";

    private readonly JsonReader json;
    private readonly NameTable types = new NameTable();
    private readonly NameTable marks = new NameTable();
    private bool isType;
    private ServiceProblem problem;

    /// <summary>Knows the problems of the contract; reads with a reader that others use too, with room for 64 characters at least.</summary>
    public ProblemReader(JsonReader json)
    {
        this.json = json;
        marks.Add("type");
        marks.Add(Prefix);
        for (int i = 0; i < Known; i++)
        {
            types.Add(Word((ServiceProblem)(i + 1)));
        }
    }

    /// <summary>The problem; None when the document names none of the contract.</summary>
    public ServiceProblem Problem
    {
        get { return problem; }
    }

    /// <summary>Begins a document.</summary>
    public void Begin(byte[] buffer, int count)
    {
        json.Begin(buffer, 0, count);
        problem = ServiceProblem.None;
        isType = false;
    }

    /// <summary>Reads one slice; true at the end.</summary>
    public bool Step()
    {
        json.Budget = AnswerReader.SliceBytes;
        while (true)
        {
            JsonToken token = json.Read();
            switch (token)
            {
                case JsonToken.Pending:
                    return false;
                case JsonToken.Invalid:
                    problem = ServiceProblem.None;
                    return true;
                case JsonToken.End:
                    return true;
                case JsonToken.Name:
                    isType = json.Depth == 1 && marks.Find(json.Text, 0, json.TextLength) == 0;
                    break;
                case JsonToken.String:
                    if (isType && json.Depth == 1)
                    {
                        int word = json.TextLength - Prefix.Length;
                        bool isKnown = word > 0 && marks.Find(json.Text, 0, Prefix.Length) == 1;
                        problem = (ServiceProblem)(isKnown ? types.Find(json.Text, Prefix.Length, word) + 1 : 0);
                    }

                    isType = false;
                    break;
            }
        }
    }

    /// <summary>The word of a problem, as it ends its type.</summary>
    public static string Word(ServiceProblem problem)
    {
        switch (problem)
        {
            case ServiceProblem.NotFound: return "not-found";
            case ServiceProblem.NotShown: return "not-shown";
            case ServiceProblem.SecondFactor: return "second-factor";
            case ServiceProblem.UnknownKey: return "unknown-key";
            case ServiceProblem.Revoked: return "revoked";
            case ServiceProblem.Clock: return "clock";
            case ServiceProblem.Replay: return "replay";
            case ServiceProblem.BadRequest: return "bad-request";
            case ServiceProblem.Busy: return "busy";
            case ServiceProblem.Unavailable: return "unavailable";
            default: return "";
        }
    }
}
