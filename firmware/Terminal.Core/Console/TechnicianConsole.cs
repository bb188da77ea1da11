using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Console;

/// <summary>
/// The console over a serial line: reads lines, runs their commands in turns, and never waits. What nobody reads is not produced;
/// what nobody types costs one read of an empty line a step.
/// </summary>
public sealed class TechnicianConsole
{
    private const int PlainRows = 24;
    private const int PlainColumns = 80;
    private const int ReadBytes = 32;

    // After so long without a key the other side may be another one: it is asked again what it is.
    private const int AskTerminalAfterMs = 60000;

    private readonly ConsoleParts parts;
    private readonly ISerialChannel line;
    private readonly ImprovReceiver receiver;
    private readonly ImprovService improv;
    private readonly ConsoleOutput output;
    private readonly ConsoleReply reply;
    private readonly LineEditor editor;
    private readonly CommandLine words = new CommandLine();
    private readonly CommandCall call;
    private byte[] typed = new byte[0];
    private readonly byte[] arrived = new byte[ReadBytes];
    private int arrivedBytes;
    private int nextByte;
    private Mode mode;
    private ICommandGroup group;
    private bool everUsed;
    private bool isEntered;
    private bool hasLooked; // for a secret in the line, which is enough for a step
    private bool wasSignedIn;
    private long lastByteMs;

    /// <summary>A console on a line; null where the board has none.</summary>
    public TechnicianConsole(ISerialChannel line, ConsoleParts parts)
    {
        this.line = line;
        this.parts = parts;
        output = new ConsoleOutput(line);
        receiver = new ImprovReceiver(line);
        improv = new ImprovService(parts, output);
        reply = new ConsoleReply(output);
        editor = new LineEditor(output);
        call = new CommandCall(words, reply, parts);
    }

    private enum Mode
    {
        Line = 0,
        Running = 1,
        Paused = 2,
        Asking = 3,
    }

    /// <summary>True while a technician is at work: a command runs, somebody is signed in, or a program joins a network.</summary>
    public bool IsInUse
    {
        get { return mode != Mode.Line || parts.Access.IsSignedIn || improv.IsBusy; }
    }

    /// <summary>True when everything that was said has gone to the line.</summary>
    public bool IsDrained
    {
        get { return output.IsEmpty; }
    }

    /// <summary>Language of the console; until somebody chooses another one, the terminal's.</summary>
    public Language Language
    {
        set { reply.Language = value; }
    }

    /// <summary>One bounded piece of work. Returns true while there is more to do at once.</summary>
    public bool Step(long nowMs)
    {
        if (line == null)
        {
            return false;
        }

        bool isWaiting = output.Step();
        editor.IsSilent = reply.IsJson;
        if (parts.Access.Step(nowMs))
        {
            if (!GiveUp(ReplyText.SessionEnded))
            {
                reply.Say(ReplyText.SessionEnded);
            }

            if (parts.Settings.UnsavedCount > 0)
            {
                reply.Say(ReplyText.UnsavedSeeDiff);
            }

            EndLine();
        }

        ForgetBehindSession();
        if (output.FreeBytes >= CommandCall.TurnBytes)
        {
            StepImprov(nowMs);
        }

        if (mode == Mode.Running)
        {
            return Run(nowMs);
        }

        if (isEntered)
        {
            // A step of its own: looking for a secret in the line was one already.
            isEntered = false;
            Enter(nowMs);
            return true;
        }

        // Nothing further is taken in while the answer to the last thing still waits for the line.
        return output.FreeBytes >= CommandCall.TurnBytes && Take(nowMs) && !isWaiting;
    }

    // What a technician typed is not for whoever comes next.
    private void ForgetBehindSession()
    {
        bool isSignedIn = parts.Access.IsSignedIn;
        if (wasSignedIn && !isSignedIn)
        {
            editor.ForgetAll();
        }

        wasSignedIn = isSignedIn;
    }

    /// <summary>The cable was pulled: whatever was under way is over, and so is the session.</summary>
    public void Unplugged()
    {
        Stop();
        parts.Access.SignOut();
        editor.Clear();
        editor.ForgetAll();
        editor.Echo = true;
        everUsed = false;
        isEntered = false;
        arrivedBytes = 0;
        nextByte = 0;
        receiver.Clear();
        improv.Stop();
        output.Clear();
    }

    // What was typed before a packet goes first. A technician's line is shown again behind the answer.
    private void StepImprov(long nowMs)
    {
        bool answers = receiver.HasPacket && nextByte == arrivedBytes;
        if (answers)
        {
            improv.Take(receiver, nowMs);
            receiver.Done();
        }

        bool wasBusy = improv.IsBusy;
        improv.Step(nowMs);
        if ((answers || (wasBusy && !improv.IsBusy)) && everUsed && mode == Mode.Line)
        {
            EndLine();
            editor.Redraw();
        }
    }

    private bool Take(long nowMs)
    {
        bool any = false;
        while (Next(nowMs))
        {
            any = true;
            hasLooked = false;
            Used(nowMs);
            byte value = arrived[nextByte];
            nextByte++;
            if (mode == Mode.Paused)
            {
                TurnPage(value);
            }
            else
            {
                Type(value, nowMs);
            }

            if (isEntered || hasLooked || mode == Mode.Running || !editor.IsAtEnd)
            {
                break;
            }
        }

        return any;
    }

    private bool Next(long nowMs)
    {
        if (nextByte < arrivedBytes)
        {
            return true;
        }

        nextByte = 0;
        arrivedBytes = receiver.Read(arrived, 0, ReadBytes, nowMs);
        return arrivedBytes > 0;
    }

    private void Used(long nowMs)
    {
        parts.Access.Used(nowMs);
        bool isNew = !everUsed || nowMs - lastByteMs > AskTerminalAfterMs;
        everUsed = true;
        lastByteMs = nowMs;
        if (isNew && mode == Mode.Line && !reply.IsJson)
        {
            editor.AskTerminal();
        }
    }

    private void Type(byte value, long nowMs)
    {
        switch (editor.Feed(value))
        {
            case EditResult.Entered:
                if (mode == Mode.Line && editor.Echo && HasSecret(1))
                {
                    // Its blank came by another way than at the line's end.
                    editor.ForgetLast();
                }

                isEntered = true;
                break;
            case EditResult.Cancelled:
                GiveUp(ReplyText.Stopped);
                EndLine();
                break;
            case EditResult.Complete:
                if (mode == Mode.Line && editor.IsAtEnd && editor.Echo && !reply.IsJson)
                {
                    new LineCompletion(editor, output).Complete(parts.Access);
                    editor.Echo = !HasSecret(0);
                }

                break;
            case EditResult.Typed:
                if (value == (byte)' ' && mode == Mode.Line && editor.Echo)
                {
                    hasLooked = true;
                    editor.Echo = !HasSecret(0);
                }

                break;
        }
    }

    private void Enter(long nowMs)
    {
        int length = editor.Length;
        bool isCut = editor.IsCut;
        byte[] entered = new byte[length];
        System.Array.Copy(editor.Line, 0, entered, 0, length);
        editor.Clear();
        if (isCut)
        {
            // Half a line is no value: a name would be cut, a command its last words.
            bool wasInterim = reply.IsInterim;
            reply.IsInterim = mode == Mode.Asking;
            reply.Fail(ReplyText.LineTooLong);
            reply.IsInterim = wasInterim;
            reply.HasFailed = false;
            call.Refused += mode == Mode.Asking ? 1 : 0;
            System.Array.Clear(entered, 0, length);
            System.Array.Clear(typed, 0, typed.Length);
            if (mode != Mode.Asking)
            {
                EndLine();
            }

            return;
        }

        editor.Echo = true;
        call.NowMs = nowMs;
        if (mode == Mode.Asking)
        {
            call.Answer = length == 0 ? "" : Encoding.UTF8.GetString(entered, 0, length);
            System.Array.Clear(entered, 0, length);
            mode = Mode.Running;
            return;
        }

        typed = entered;
        words.Begin(typed, length);
        reply.Lines = 0;
        NextCommand();
    }

    // A secret that is typed behind its command is not shown from there on, and does not go into the history. True when the line has
    // all in front of the secret, and so many words of it; behind a word that is complete only, which an open quotation mark is not.
    private bool HasSecret(int ofIt)
    {
        if (editor.Length == 0 || (ofIt == 0 && editor.Line[editor.Length - 1] != (byte)' '))
        {
            return false;
        }

        words.Begin(editor.Line, editor.Length);
        while (words.NextCommand())
        {
            int at = SecretAt();
            if (at > 0 && words.Count >= at + ofIt && (words.Error == null || words.Count > at))
            {
                return true;
            }
        }

        return false;
    }

    // The place of a command's secret among its words, 0 for none.
    private int SecretAt()
    {
        string first = words.Word(0);
        string second = words.Word(1);
        if (first == "config" && second == "set")
        {
            SettingDefinition setting = new SettingDefinition();
            return SettingSchema.Describe(SettingSchema.Find(words.Word(2)), setting) && setting.IsSecret ? 3 : 0;
        }

        return first == "login" ? 1 : first == "service" && second == "key" ? 4 : first == "wifi" && second == "join" ? 3 : 0;
    }

    private void NextCommand()
    {
        while (words.NextCommand())
        {
            if (words.Count == 0)
            {
                continue;
            }

            if (words.Error != null)
            {
                reply.Fail(reply.Language == Language.Vietnamese ? "Dòng lệnh thiếu dấu \" hoặc quá 12 từ." : words.Error);
                break;
            }

            if (Begin())
            {
                mode = Mode.Running;
                return;
            }

            break;
        }

        System.Array.Clear(typed, 0, typed.Length);
        EndLine();
    }

    private bool Begin()
    {
        reply.HasFailed = false;
        CommandDefinition definition = new CommandDefinition();
        int id = CommandFinder.Find(words, definition);
        if (id < 0)
        {
            if (!parts.Access.MayChange)
            {
                // It may be a PIN that was typed where none was asked for: the arrow keys do not bring it back.
                editor.ForgetLast();
            }

            string word = CommandFinder.IsFirstWord(words.Word(0), definition) ? " " + words.Word(0) : "";
            reply.Fail(LongTexts.Get(ReplyText.NoSuchCommand, reply.Language) + word);
            return false;
        }

        if (!CommandFinder.Allows(parts.Access, definition.Rights))
        {
            reply.Fail(ReplyText.SignInFirst);
            return false;
        }

        if (parts.Hands.SafeMode != SafeModeReason.None && NeedsRunningParts(id))
        {
            reply.Fail(ReplyText.NotInThisMode);
            return false;
        }

        int nameWords = CommandFinder.WordsOf(definition.Name);
        call.Begin(id, nameWords);
        if ((call.Count > 0 && call.Count < definition.Min) || call.Count > definition.Max)
        {
            string usage = definition.Name + (definition.Arguments.Length > 0 ? " " + definition.Arguments : "");
            reply.Fail(LongTexts.Fill(LongTexts.Get(ReplyText.Usage, reply.Language), "{usage}", usage) + definition.Example);
            return false;
        }

        group = CommandGroups.Make(id);
        return true;
    }

    // In safe mode queue, printer, network and service stand still: what asks them would wait for ever or hear nonsense.
    private static bool NeedsRunningParts(int id)
    {
        return (id >= CommandId.Lookup && id <= CommandId.QueueCancel) || id == CommandId.WifiScan || id == CommandId.WifiJoin
            || id == CommandId.ServicePing || id == CommandId.TimeSync || id == CommandId.SupportPrint;
    }

    private bool Run(long nowMs)
    {
        TakeKey(nowMs);
        if (mode != Mode.Running || output.FreeBytes < CommandCall.TurnBytes)
        {
            return false;
        }

        if (!reply.IsJson && reply.Lines >= Rows - 1)
        {
            mode = Mode.Paused;
            output.Text(reply.Language == Language.Vietnamese ? "-- còn nữa (Space: tiếp, q: dừng) --" : "-- more (Space: on, q: stop) --");
            return false;
        }

        reply.Columns = editor.IsVt100 && editor.ScreenColumns >= PlainColumns / 2 ? editor.ScreenColumns : PlainColumns;
        call.NowMs = nowMs;
        int result = group.Run(call);
        call.Turn++;
        call.Key = 0;
        switch (result)
        {
            case CommandCall.More:
                return true;
            case CommandCall.Waits:
                reply.Lines = 0;
                return false;
            case CommandCall.Asks:
                mode = Mode.Asking;
                reply.Lines = 0;
                editor.Echo = !call.IsSecret;
                editor.Prompt = "";
                return false;
            default:
                mode = Mode.Line;
                reply.Done();
                call.Answer = null;
                group = null;
                if (reply.HasFailed)
                {
                    EndLine();
                }
                else
                {
                    NextCommand();
                }

                return true;
        }
    }

    // While a command runs the only byte looked for is Ctrl-C; one that waits gets any key.
    private void TakeKey(long nowMs)
    {
        if (!Next(nowMs))
        {
            return;
        }

        for (int i = nextByte; i < arrivedBytes; i++)
        {
            if (arrived[i] == 0x03)
            {
                nextByte = i + 1;
                Used(nowMs);
                if (!GiveUp(ReplyText.Stopped))
                {
                    output.LineEnd();
                }

                EndLine();
                return;
            }
        }

        if (call.WantsKey)
        {
            Used(nowMs);
            bool isKey = !editor.TakesAnswer(arrived[nextByte]);
            call.Key = isKey ? arrived[nextByte] : (byte)0;
            nextByte++;
        }
    }

    private int Rows
    {
        get { return editor.IsVt100 && editor.ScreenRows >= 10 ? editor.ScreenRows : PlainRows; }
    }

    private void TurnPage(byte value)
    {
        if (editor.TakesAnswer(value))
        {
            return;
        }

        output.Text("\r                                        \r");
        if (value == (byte)' ' || value == 0x0D || value == 0x0A)
        {
            reply.Lines = 0;
            mode = Mode.Running;
            return;
        }

        Stop();
        EndLine();
        if (value != (byte)'q' && value >= 0x20 && value != 0x7F)
        {
            // Somebody goes on typing the next command.
            editor.Feed(value);
        }
    }

    // What is under way ends here. A program is told so, and the result is true.
    private bool GiveUp(int replyText)
    {
        bool tells = mode != Mode.Line && reply.IsJson;
        if (tells)
        {
            reply.IsInterim = false;
            reply.Fail(replyText);
        }

        Stop();
        return tells;
    }

    private void Stop()
    {
        if (mode != Mode.Line)
        {
            mode = Mode.Line;
            call.Answer = null;
            group = null;
            parts.Hands.ButtonsAreTested = false;
            editor.Clear();
            editor.Echo = true;
        }

        System.Array.Clear(typed, 0, typed.Length);
    }

    private void EndLine()
    {
        editor.Prompt = parts.Access.MayChange ? "# " : "> ";
        if (!reply.IsJson)
        {
            output.Text(editor.Prompt);
        }
    }
}
