namespace Terminal.Core.Status;

/// <summary>Reads a problem document (RFC 9457), in slices, and finds out which problem of the contract it is.</summary>
public sealed class ProblemReader
{
    private const int Known = 10;
    private const string Prefix = "urn:terminal-status:";

    private readonly JsonReader json = new JsonReader(64);
    private readonly NameTable types = new NameTable(Known);
    private readonly char[] typeName = "type".ToCharArray();
    private bool isType;
    private ServiceProblem problem;

    /// <summary>Knows the problems of the contract.</summary>
    public ProblemReader()
    {
        for (int i = 0; i < Known; i++)
        {
            types.Set(i, Prefix + Word((ServiceProblem)(i + 1)));
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
                    isType = json.Depth == 1 && IsTypeName();
                    break;
                case JsonToken.String:
                    if (isType && json.Depth == 1)
                    {
                        problem = (ServiceProblem)(types.Find(json.Text, json.TextLength) + 1);
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

    private bool IsTypeName()
    {
        if (json.TextLength != typeName.Length)
        {
            return false;
        }

        for (int i = 0; i < typeName.Length; i++)
        {
            if (json.Text[i] != typeName[i])
            {
                return false;
            }
        }

        return true;
    }
}
