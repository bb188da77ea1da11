using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>
/// Whatever an answer has to say finds room on both panels: the appointment, that it is past, what to do, and always where it is from: a
/// national portal's "finished" is another thing than the province's. Of a stored answer it is the hour that stands there always.
/// </summary>
[TestClass]
public sealed class AnswerRoomTests
{
    private static readonly Dictionary<StatusSource, TextId> Labels = new()
    {
        [StatusSource.Province] = TextId.SourceProvincial,
        [StatusSource.NationalPortal] = TextId.SourceNational,
        [StatusSource.Unknown] = TextId.SourceUnknown,
    };

    private sealed record Case(int Status, StatusSource Source, DateDetail Date, bool TwoDates, bool Overdue, bool Stored, bool OtherDay, int Fee)
    {
        public void Fill(ScreenContent content, Gallery.Screen answer)
        {
            answer.Fill(content);
            content.Status = Status;
            content.Source = Source;
            content.AppointmentDetail = Date;
            if (TwoDates)
            {
                content.PaperAppointmentDetail = DateDetail.Day;
                content.PaperAppointment.SetDayNumber(LocalTime.DayNumber(2026, 6, 12));
            }

            content.Overdue = Overdue;
            content.AnswerIsStored = Stored;
            content.AnswerIsOfAnotherDay = OtherDay;
            content.FeeDong = Fee == 0 ? 0 : content.FeeDong;
            content.PaymentSize = Fee < 2 ? 0 : content.PaymentSize;
            if (Fee == 3)
            {
                content.Payee.Clear();
                content.Payee.Append("UBND XA TAN MAU VA VUNG CAO");
            }
        }

        public IEnumerable<string> Expected(Language language)
        {
            List<object> texts = ["H26.12.34-260525-0017", Stored ? TextId.AnswerFrom : Labels[Source]];
            if (Date != DateDetail.None)
            {
                texts.Add("15/06/2026");
            }

            if (TwoDates)
            {
                texts.Add(Texts.Get(TextId.OnPaper, language) + ": 12/06");
            }

            if (Overdue)
            {
                texts.Add(TextId.Overdue);
            }

            texts.AddRange(Status switch
            {
                1 => [TextId.NextWaitReception],
                2 or 4 => [Overdue || Date == DateDetail.None ? TextId.AskAtCounter : TextId.NextComeOnDate],
                5 => [TextId.NextBringPapers],
                6 => Fee == 0 ? [TextId.NextPay] : ["1.250.000 ₫"],
                9 => [Source == StatusSource.Province ? TextId.NextCollect : TextId.NextAskBeforeCollect],
                10 => [TextId.NextThanks],
                _ => new object[] { TextId.AskAtCounter },
            });
            return texts.Select(t => t is TextId id ? Texts.Get(id, language) : (string)t);
        }
    }

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    [DataRow("screens-320x240-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void Every_answer_says_all_it_has_to_say(string sheet)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        PanelBench bench = make();
        Gallery.Screen answer = Gallery.All.Single(s => s.Name == "status 6, code");
        List<string> errors = [];
        foreach (Case one in Cases())
        {
            Shown shown = Shown.Show(bench, answer with { Fill = c => one.Fill(c, answer) }, language);
            foreach (string expected in one.Expected(language).Where(e => !ReadingOrder.Holds(shown.Texts, e)))
            {
                errors.Add($"{one}: «{expected}» is not in «{shown.Text.ReplaceLineEndings(" ")}»");
            }

            if (shown.Texts.Any(t => t.Text.EndsWith('…')))
            {
                errors.Add($"{one}: cut, «{shown.Text.ReplaceLineEndings(" ")}»");
            }
        }

        Assert.AreEqual("", string.Join('\n', errors), $"{sheet}: {errors.Count} answers");
    }

    // A fee only with status 6: an amount, or the amount and a code to pay it by, for a short and for the longest payee.
    private static IEnumerable<Case> Cases()
    {
        bool[] both = [false, true];
        return from status in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 37 }
            from source in Labels.Keys
            from date in new[] { DateDetail.None, DateDetail.DayAndTime }
            from twoDates in date == DateDetail.None ? [false] : both
            from overdue in date == DateDetail.None || status is 3 or > 6 ? [false] : both
            from stored in both
            from otherDay in both
            from fee in status == 6 ? [0, 1, 2, 3] : new[] { 0 }
            where source == StatusSource.Province || status == 9 || status == 6 || status == 4
            select new Case(status, source, date, twoDates, overdue, stored, otherDay, fee);
    }
}
