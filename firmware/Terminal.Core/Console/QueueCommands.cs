using Terminal.Core.Configuration;
using Terminal.Core.Documents;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Drivers.Store;

namespace Terminal.Core.Console;

/// <summary>print and queue.</summary>
internal sealed class QueueCommands : ICommandGroup
{
    private const string Confirmation = "RESET";

    private readonly TextBuffer words = new TextBuffer(160);
    private readonly LocalTime local = new LocalTime();
    private readonly LedgerLine line = new LedgerLine();
    private readonly JournalRecord record = new JournalRecord();
    private readonly Ticket ticket = new Ticket();
    private LedgerReader reader;
    private uint found; // the line of the number that is looked for, 0 before
    private bool isCancelled;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Print:
                return Printer(call);
            case CommandId.PrintTest:
                return Ordered(call, call.Parts.Hands.PrintTest(call.NowMs));
            case CommandId.PrintSlip:
                return Ordered(call, call.Parts.Hands.PrintSlip(call.NowMs));
            case CommandId.PrintLast:
                return Ordered(call, call.Parts.Hands.PrintTicket(null, call.NowMs));
            case CommandId.Queue:
                return Overview(call);
            case CommandId.QueueServices:
                return Services(call);
            case CommandId.QueueNumbers:
                return Numbers(call);
            case CommandId.QueueLedger:
                return Ledger(call);
            case CommandId.QueueExport:
                return call.Count == 0 ? Days(call) : Ledger(call);
            case CommandId.QueuePause:
            case CommandId.QueueOpen:
                return call.Count == 0 ? Services(call) : SetPaused(call);
            case CommandId.QueueNext:
                return call.Count == 0 ? Services(call) : SetNext(call);
            case CommandId.QueueReset:
                return Reset(call);
            case CommandId.QueueCancel:
                return call.Count == 0 ? Numbers(call) : Paper(call);
            default:
                return Paper(call);
        }
    }

    private static int Printer(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        PrintQueue print = call.Parts.Print;
        reply.Open("printer");
        reply.Word("state", call.Parts.PrinterWord);
        reply.Number("waiting", print.Waiting);
        reply.Word("last", StateWords.Of(print.LastEnded));
        reply.Word("outcome", StateWords.Of(print.LastOutcome));
        reply.Close();
        return call.Say(ReplyText.PrintKinds);
    }

    private static int Ordered(CommandCall call, bool done)
    {
        if (!done)
        {
            return call.Fail(ReplyText.NothingToPrint);
        }

        if (call.Parts.Hands.IsPlugIn)
        {
            call.Reply.Say(ReplyText.PrintOrderedBehindPlug);
            return CommandCall.Over;
        }

        call.Reply.Say(ReplyText.PrintOrdered);
        return CommandCall.Over;
    }

    private int Overview(CommandCall call)
    {
        QueueDesk queue = call.Parts.Queue;
        ConsoleReply reply = call.Reply;
        reply.Open("queue");
        words.Clear();
        if (queue.State.Day > 0)
        {
            local.SetDayNumber(queue.State.Day);
            local.AppendDate(words);
        }

        reply.Word("day", words);
        reply.Flag("dateKnown", queue.IsDateKnown);
        reply.Word("ledger", StateWords.Of(queue.Journal.State));
        reply.Flag("numbersUnknown", queue.State.NumbersUnknown);
        reply.Close();
        reply.Open("ledger");
        reply.Number("lines", queue.State.LedgerDays.TotalLines);
        reply.Number("days", queue.State.LedgerDays.Count);
        reply.Number("notHandedIn", queue.State.LedgerDays.UnsentLines(queue.State.Acknowledged));
        reply.Number("givenUp", queue.State.GivenUpLines);
        reply.Number("bytes", queue.Journal.LengthBytes);
        reply.Number("maxBytes", queue.Journal.MaxBytes);
        reply.Close();
        return CommandCall.Over;
    }

    private int Services(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        for (; call.Step < SettingId.MaxServices; call.Step++)
        {
            int service = call.Step;
            if (settings.IsServiceActive(service))
            {
                QueueDesk queue = call.Parts.Queue;
                ConsoleReply reply = call.Reply;
                reply.Open("service");
                reply.Number("number", service + 1);
                reply.Word("name", settings.GetText(SettingId.Service(service, ServiceField.Name)));
                reply.Word("letter", settings.GetText(SettingId.Service(service, ServiceField.Letter)));
                reply.Number("given", queue.IssuedToday(service));
                reply.Number("last", queue.LastNumberToday(service));
                reply.Number("next", queue.NextNumberToday(service));
                reply.Word("state", queue.IsPaused(service) ? "paused" : queue.IsOpen(service) ? "open" : "closed");
                reply.Close();
                call.Step++;
                return CommandCall.More;
            }
        }

        return call.Turn == 0 ? call.Say(ReplyText.NoServices) : CommandCall.Over;
    }

    private int Days(CommandCall call)
    {
        LedgerDays days = call.Parts.Queue.State.LedgerDays;
        if (call.Step >= days.Count)
        {
            return call.Step == 0 ? call.Say(ReplyText.NoLines) : CommandCall.Over;
        }

        int first = days.Day(call.Step);
        int last = days.LastDay(call.Step);
        PutDay(first);
        call.Reply.Open("day");
        call.Reply.Bare("day", words);
        if (last != first)
        {
            PutDay(last);
            call.Reply.Word("to", words);
        }

        call.Reply.Number("lines", days.Lines(call.Step));
        call.Reply.Close();
        call.Step++;
        return CommandCall.More;
    }

    private void PutDay(int day)
    {
        words.Clear();
        local.SetDayNumber(day);
        local.AppendIsoDate(words);
    }

    private int Numbers(CommandCall call)
    {
        LineWindow window = call.Parts.Queue.State.Window;
        if (call.Step >= window.Count)
        {
            if (window.Count == 0)
            {
                call.Reply.Say(ReplyText.NoNumbersYet);
            }

            return CommandCall.Over;
        }

        window.Get(call.Step, record);
        line.Set(record);
        call.Step++;
        SayLine(call, line);
        return CommandCall.More;
    }

    private void SayLine(CommandCall call, LedgerLine shown)
    {
        ConsoleReply reply = call.Reply;
        reply.OpenBare("number");
        words.Clear();
        DateText.Append(shown.UtcSeconds, local, words);
        reply.Word("at", words);
        reply.Bare("event", LedgerCsv.EventWord(shown));
        if (shown.Type == QueueRecord.Ticket || shown.Type == QueueRecord.Reprinted || shown.Type == QueueRecord.Cancelled)
        {
            words.Clear();
            ToTicket(shown);
            ticket.AppendNumber(words);
            reply.Word("number", words);
        }

        if (LineWindow.HasOutcome(shown.Type))
        {
            reply.Word("paper", LedgerCsv.PaperWord(shown.Outcome));
        }

        reply.Close();
    }

    // An export is to be caught in a file: it is never held back at a page's end.
    private int Ledger(CommandCall call)
    {
        bool isExport = call.Command == CommandId.QueueExport;
        string wanted = call.Argument(0);
        if (call.Turn == 0)
        {
            call.Step = wanted == "all" ? 0 : wanted.Length == 0 ? call.Parts.Queue.State.Day : DateText.Day(wanted);
            if (call.Step < 0)
            {
                return call.Fail(ReplyText.WriteDayAs);
            }

            BeginReading(call);
            if (isExport)
            {
                call.Reply.Say(LedgerCsv.Heading);
            }

            return CommandCall.More;
        }

        if (reader.Next())
        {
            if (call.Step == 0 || reader.Line.Day == call.Step)
            {
                call.Since++;
                if (isExport)
                {
                    words.Clear();
                    LedgerCsv.Append(reader.Line, local, words);
                    call.Reply.OpenBare("csv");
                    call.Reply.Piece(words);
                    call.Reply.Close();
                    call.Reply.Lines = 0;
                }
                else
                {
                    SayLine(call, reader.Line);
                }
            }

            return CommandCall.More;
        }

        if (!reader.IsAtEnd)
        {
            return CommandCall.More;
        }

        if (call.Since == 0)
        {
            call.Reply.Say(ReplyText.NoLines);
        }

        return CommandCall.Over;
    }

    private void BeginReading(CommandCall call)
    {
        if (reader == null)
        {
            // Only a technician reads the ledger here: the terminal need not keep room for it before.
            reader = new LedgerReader(call.Parts.Queue);
        }

        reader.Begin(0, false);
    }

    private static int ServiceOf(CommandCall call)
    {
        int number;
        bool isService = int.TryParse(call.Argument(0), out number) && number >= 1 && number <= SettingId.MaxServices
            && call.Parts.Settings.IsServiceActive(number - 1);
        if (!isService)
        {
            call.Reply.Fail(ReplyText.NoSuchService);
        }

        return isService ? number - 1 : -1;
    }

    private static int Stored(CommandCall call, bool done)
    {
        if (!done)
        {
            return call.Fail(ReplyText.DriveFails);
        }

        call.Reply.Say(ReplyText.Done);
        return CommandCall.Over;
    }

    private static int SetPaused(CommandCall call)
    {
        int service = ServiceOf(call);
        return service < 0 ? CommandCall.Over : Stored(call, call.Parts.Queue.SetPaused(service, call.Command == CommandId.QueuePause));
    }

    private static int SetNext(CommandCall call)
    {
        int service = ServiceOf(call);
        if (service < 0)
        {
            return CommandCall.Over;
        }

        Settings settings = call.Parts.Settings;
        int number;
        int next = call.Parts.Queue.NextNumberToday(service);
        bool fits = int.TryParse(call.Argument(1), out number)
            && number >= settings.GetInt(SettingId.Service(service, ServiceField.First))
            && number <= settings.GetInt(SettingId.Service(service, ServiceField.Last));
        return !fits ? call.Fail(ReplyText.NumberMustRise)
            : number < next ? call.Fail(ReplyText.NumberIsNext, next)
            : Stored(call, call.Parts.Queue.SetNextNumber(service, number));
    }

    private static int Reset(CommandCall call)
    {
        if (!call.Parts.Queue.State.NumbersUnknown)
        {
            call.Reply.Say(ReplyText.LedgerIsWhole);
            return CommandCall.Over;
        }

        if (call.Answer == null)
        {
            return call.Ask(ReplyText.AskQueueReset, false);
        }

        if (call.Answer != Confirmation)
        {
            return call.Fail(ReplyText.NothingDone);
        }

        for (int service = 0; service < SettingId.MaxServices; service++)
        {
            if (call.Parts.Settings.IsServiceActive(service))
            {
                return Stored(call, call.Parts.Queue.SetNextNumber(service, 0));
            }
        }

        return call.Fail(ReplyText.NoServices);
    }

    // Reprint or cancel: the number is looked for among today's.
    private int Paper(CommandCall call)
    {
        if (call.Count == 0)
        {
            return Ordered(call, call.Parts.Hands.PrintTicket(null, call.NowMs));
        }

        if (call.Turn == 0)
        {
            BeginReading(call);
            return CommandCall.More;
        }

        if (reader.Next())
        {
            LedgerLine read = reader.Line;
            if (found != 0)
            {
                isCancelled |= read.Type == QueueRecord.Cancelled && read.Reference == found;
            }
            else if (read.Type == QueueRecord.Ticket && read.Day == call.Parts.Queue.State.Day && Is(read, call.Argument(0).ToUpper()))
            {
                found = read.Sequence;
            }

            return CommandCall.More;
        }

        if (!reader.IsAtEnd)
        {
            return CommandCall.More;
        }

        return found == 0 ? call.Fail(ReplyText.NoSuchNumber)
            : isCancelled ? call.Fail(ReplyText.NumberIsCancelled)
            : call.Command == CommandId.QueueCancel ? Stored(call, call.Parts.Queue.Cancel(ticket))
            : Ordered(call, call.Parts.Hands.PrintTicket(ticket, call.NowMs));
    }

    private bool Is(LedgerLine read, string number)
    {
        ToTicket(read);
        words.Clear();
        ticket.AppendNumber(words);
        return words.ToString() == number;
    }

    private void ToTicket(LedgerLine read)
    {
        ticket.Sequence = read.Sequence;
        ticket.Service = read.Service;
        ticket.DeviceLetter = read.DeviceLetter;
        ticket.ServiceLetter = read.ServiceLetter;
        ticket.Number = read.Number;
        ticket.Priority = read.Priority;
        ticket.UtcSeconds = read.UtcSeconds;
        ticket.Day = read.Day;
        ticket.IsDated = read.IsDated;
        ticket.Outcome = read.Outcome;
        ticket.IsReprint = false;
    }
}
