using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>On both panels and in both languages nothing that matters is cut or left out for want of room.</summary>
[TestClass]
public sealed class WholeTextTests
{
    private const string Number = "AB017";

    private static readonly Dictionary<string, object[]> Needed = new()
    {
        ["no set-up"] = new object[] { TextId.NoSetup, TextId.SetupNote, TextId.SetupCommand, "M-04" },
        ["idle"] = new object[] { TextId.Invitation, TextId.OtherLanguage, "08:15", "01/06/2026" },
        ["idle, faults"] = new object[] { TextId.Invitation, TextId.DateUnsure, TextId.AdviceConfirmDate, TextId.PaperOut, TextId.OtherLanguage, "M-51" },
        ["idle, message"] = new object[] { TextId.Invitation },
        ["idle, no numbers"] = new object[] { TextId.Invitation, TextId.QueueStoreFailed, "M-10" },
        ["idle, reader silent"] = new object[] { TextId.ReaderDown, TextId.QueueNote, TextId.TellStaff, "M-20" },
        ["status 6, code"] = new object[] { TextId.StatusFinancial, TextId.FeeDue, "1.250.000 ₫", "UBND XA MAU", "15/06/2026" },
        ["status 9, national"] = new object[] { TextId.StatusDone, TextId.NextAskBeforeCollect, TextId.SourceNational },
        ["overdue"] = new object[] { TextId.Overdue, TextId.AskAtCounter },
        ["two dates"] = new object[] { "15/06/2026", TextId.OnPaper, "12/06/2026" },
        ["crowded"] = new object[] { TextId.StatusFinancial, "15/06/2026", TextId.Overdue, "1.250.000 ₫", TextId.SourceProvincial },
        ["not found"] = new object[] { TextId.NotFound, TextId.NotFoundNote, "15/06/2026" },
        ["could not ask"] = new object[] { TextId.CouldNotAsk, TextId.NoNetwork, TextId.SlipStillValid },
        ["payment"] = new object[] { TextId.ForeignCode, TextId.PaymentCode, TextId.UpperLeftCode },
        ["link"] = new object[] { TextId.ForeignCode, TextId.LinkCode, TextId.UpperLeftCode },
        ["text"] = new object[] { TextId.ForeignCode, TextId.TextCode, TextId.UpperLeftCode },
        ["poster"] = new object[] { TextId.ProcedurePoster, TextId.PosterNote },
        ["identity card"] = new object[] { TextId.IdentityCard, TextId.CardNote },
        ["health card"] = new object[] { TextId.HealthCard, TextId.CardNote },
        ["queue number"] = new object[] { Number, TextId.TakeTicket, TextId.PeopleWaiting },
        ["numbers not stored"] = new object[] { TextId.QueuePaused, TextId.QueueStoreFailed, TextId.QueuePausedNote },
        ["not printed"] = new object[] { TextId.NotPrinted, TextId.PaperOut, TextId.TellStaff, "M-51" },
        ["ticket not printed"] = new object[] { TextId.NotPrinted, TextId.CoverOpen, TextId.TellStaff, Number, "M-52" },
        ["print unknown"] = new object[] { TextId.PrintUnknown, TextId.LookForPaper },
        ["paper out"] = new object[] { TextId.PaperOut, TextId.TellStaff, TextId.PrinterNote, "M-51" },
        ["cover open"] = new object[] { TextId.CoverOpen, TextId.TellStaff, TextId.PrinterNote, "M-52" },
        ["printer silent"] = new object[] { TextId.PrinterSilent, TextId.TellStaff, TextId.PrinterNote, "M-50" },
        ["out of order"] = new object[] { TextId.OutOfOrder, TextId.AskAtCounter, "0200 000 000", "M-20" },
        ["safe mode"] = new object[] { TextId.Maintenance, TextId.MaintenanceNote, "0200 000 000", "M-01" },
    };

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    [DataRow("screens-320x240-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void What_matters_is_there_and_only_the_office_is_cut(string sheet)
    {
        Language language = SheetDrawing.Sheets.Single(s => s.File == sheet).Language;
        List<string> errors = [];
        foreach (Shown shown in Shown.All(sheet))
        {
            foreach (string cut in shown.Runs.Select(r => r.Text).Where(t => t.EndsWith('…') && !IsOffice(t, language)))
            {
                errors.Add($"{shown.Name}: cut, «{cut}»");
            }

            foreach (object needed in Needed.GetValueOrDefault(shown.Name, Array.Empty<object>()))
            {
                string text = needed is TextId id ? Texts.Get(id, language) : (string)needed;
                if (!ReadingOrder.Holds(shown.Texts, text))
                {
                    errors.Add($"{shown.Name}: «{text}» is not on the screen");
                }
            }
        }

        Assert.AreEqual("", string.Join('\n', errors), sheet);
    }

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void A_long_message_of_the_office_is_whole(string sheet)
    {
        const string Message = "Thứ Tư, ngày 10/6, bộ phận đất đai và xây dựng nghỉ buổi chiều; vui lòng đến buổi sáng hoặc chọn ngày khác trong tuần";
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        Gallery.Screen screen = Gallery.All.Single(s => s.Name == "idle");
        Shown shown = Shown.Show(make(), screen with { Fill = c => { screen.Fill(c); c.Message.Append(Message); } }, language);
        Assert.IsTrue(ReadingOrder.Holds(shown.Texts, Message), shown.Text);
    }

    [TestMethod]
    [DataRow("screens-480x320-vi.png", "120 giây")]
    [DataRow("screens-320x240-en.png", "120 sec")]
    public void Two_minutes_are_counted_down_in_three_digits(string sheet, string seconds)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        foreach (string name in new[] { "status 4", "poster" })
        {
            Gallery.Screen screen = Gallery.All.Single(s => s.Name == name);
            Shown shown = Shown.Show(make(), screen with { Fill = c => { screen.Fill(c); c.CountdownS = 120; } }, language);
            Assert.IsTrue(shown.Runs.Any(r => r.Text == seconds), shown.Text);
        }
    }

    // A number to call is whole or it is none.
    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-320x240-vi.png")]
    public void The_longest_number_to_call_is_whole(string sheet)
    {
        const string Phone = "0200 000 000, 0200 000 001 (kỹ thuật xã)";
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        Gallery.Screen screen = Gallery.All.Single(s => s.Name == "out of order");
        Shown shown = Shown.Show(make(), screen with { Fill = c => { screen.Fill(c); c.Phone.Clear(); c.Phone.Append(Phone); } }, language);
        Assert.IsTrue(ReadingOrder.Holds(shown.Texts, Phone), shown.Text);
        Assert.IsTrue(ReadingOrder.Holds(shown.Texts, "M-20"), shown.Text);
    }

    private static bool IsOffice(string text, Language language)
    {
        TextBuffer office = Gallery.Content(Gallery.All[0], language).Office;
        return new string(office.Chars, 0, office.Length).Contains(text.TrimEnd('…'), StringComparison.Ordinal);
    }
}
