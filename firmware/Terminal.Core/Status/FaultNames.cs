namespace Terminal.Core.Status;

/// <summary>Words for console and log: short, English, the same in every place.</summary>
internal static class FaultNames
{
    public static string Answer(AnswerFault fault)
    {
        switch (fault)
        {
            case AnswerFault.NotJson: return "not valid JSON";
            case AnswerFault.NotAnObject: return "not a JSON object";
            case AnswerFault.Missing: return "missing";
            case AnswerFault.WrongKind: return "of the wrong kind";
            case AnswerFault.Twice: return "stands twice";
            case AnswerFault.NotANumber: return "not a whole number";
            case AnswerFault.NotADate: return "not a date";
            case AnswerFault.OtherCode: return "another code than was asked for";
            case AnswerFault.NotACode: return "not a dossier code";
            case AnswerFault.TooLong: return "longer than the contract allows, cut";
            case AnswerFault.UnknownWord: return "not a word of the contract";
            default: return "";
        }
    }

    public static string Json(JsonFault fault)
    {
        switch (fault)
        {
            case JsonFault.EndsEarly: return "JSON ends early";
            case JsonFault.UnexpectedByte: return "JSON has an unexpected byte";
            case JsonFault.TooDeep: return "JSON is nested too deep";
            case JsonFault.BadEscape: return "JSON has a bad escape";
            case JsonFault.ControlCharacter: return "JSON has a control character in a string";
            case JsonFault.NotUtf8: return "JSON is not UTF-8";
            case JsonFault.BadNumber: return "JSON has a bad number";
            case JsonFault.BadWord: return "JSON has a bad word";
            case JsonFault.TrailingBytes: return "JSON has bytes behind its end";
            default: return "";
        }
    }
}
