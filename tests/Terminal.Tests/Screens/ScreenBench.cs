using nanoFramework.TestFramework;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Screens;

/// <summary>A painter on a panel that is awake, with the wires looked at.</summary>
internal sealed class ScreenBench
{
    public readonly WireLog Log = new WireLog();

    public readonly TestFont Font = new TestFont();

    public readonly Panel Panel;

    public readonly ScreenPainter Painter;

    public readonly ScreenContent Content = new ScreenContent();

    public ScreenBench(bool large)
    {
        Panel = new Panel(Log, large ? PanelChip.St7796s() : PanelChip.Ili9341(), PanelRotation.Landscape);
        Painter = new ScreenPainter(Panel, TestFont.Open(Font), null);
        PanelDriverTests.Wake(Panel);
        Log.Clear();
    }

    /// <summary>Shows the content; returns the number of steps.</summary>
    public int Show()
    {
        Painter.Show(Content);
        return Finish();
    }

    /// <summary>Steps until the screen stands.</summary>
    public int Finish()
    {
        int steps = 0;
        while (Painter.Busy)
        {
            Painter.Step(0);
            steps++;
            Assert.IsTrue(steps < 500, "the painter comes to no end");
        }

        Assert.AreEqual("", Log.Wrong);
        Assert.IsTrue(Log.MaxX <= Panel.Width && Log.MaxY <= Panel.Height, "a window left the panel");
        return steps;
    }

    /// <summary>Fills a menu, whose texts are all this test's.</summary>
    public void Menu()
    {
        Content.Kind = ScreenKind.Menu;
        Content.Title.Clear();
        Content.Title.Append("Dành cho cán bộ");
        Content.Lines[0].Clear();
        Content.Lines[0].Append("Tạm dừng nhận số");
        Content.Lines[1].Clear();
        Content.Lines[1].Append("In lại phiếu cuối");
        Content.Lines[3].Clear();
        Content.Lines[3].Append("Quay lại");
    }

    /// <summary>An answer with everything that it can have.</summary>
    public void Answer(int status)
    {
        Content.Kind = ScreenKind.Answer;
        Content.Status = status;
        Content.DossierCode.Clear();
        Content.DossierCode.Append("H26.12.34-260525-0017");
        Content.Appointment.SetUtcSeconds(LocalTime.ToUtcSeconds(2026, 6, 15, 16, 30, 0));
        Content.AppointmentDetail = DateDetail.DayAndTime;
        Content.Source = StatusSource.Province;
        Content.CountdownS = 30;
    }
}
