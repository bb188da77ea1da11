namespace Terminal.DeviceApiCheck.Rules;

/// <summary>Walks over C# text and stops at preprocessor directives, not at what looks like one in a comment or text.</summary>
internal sealed class SourceScanner
{
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private bool _onlyBlanks = true;

    public SourceScanner(string text) => _text = text.TrimStart('\uFEFF');

    public bool NextDirective(out int line, out int column, out string word)
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '#' && _onlyBlanks)
            {
                line = _line;
                column = _at - _lineStart + 1;
                word = Word(_at + 1);
                SkipTo("\n");
                return true;
            }

            Step(c);
        }

        line = column = 0;
        word = null;
        return false;
    }

    private void Step(char c)
    {
        if (c == '/' && Peek(1) == '/')
        {
            SkipTo("\n");
        }
        else if (c == '/' && Peek(1) == '*')
        {
            Advance(2);
            SkipTo("*/");
            Advance(2);
        }
        else if (c == '"')
        {
            SkipText();
        }
        else if (c == '\'')
        {
            Advance(Peek(1) == '\\' ? 3 : 2);
            SkipTo("'");
            Advance(1);
        }
        else
        {
            Advance(1);
        }
    }

    // A verbatim text runs over lines; a quotation mark in it is written twice.
    private void SkipText()
    {
        bool verbatim = (_at > 0 && _text[_at - 1] == '@') || (_at > 1 && _text[_at - 1] == '$' && _text[_at - 2] == '@');
        Advance(1);
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '"' && verbatim && Peek(1) == '"')
            {
                Advance(2);
            }
            else if (c == '\\' && !verbatim)
            {
                Advance(2);
            }
            else if (c == '"' || (c == '\n' && !verbatim))
            {
                Advance(1);
                return;
            }
            else
            {
                Advance(1);
            }
        }
    }

    private string Word(int start)
    {
        while (start < _text.Length && (_text[start] == ' ' || _text[start] == '\t'))
        {
            start++;
        }

        int end = start;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return _text[start..end];
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipTo(string end)
    {
        while (_at < _text.Length && string.CompareOrdinal(_text, _at, end, 0, end.Length) != 0)
        {
            Advance(1);
        }
    }

    private void Advance(int count)
    {
        for (int i = 0; i < count && _at < _text.Length; i++)
        {
            char c = _text[_at++];
            if (c == '\n')
            {
                _line++;
                _lineStart = _at;
                _onlyBlanks = true;
            }
            else if (c is not (' ' or '\t' or '\r'))
            {
                _onlyBlanks = false;
            }
        }
    }
}
