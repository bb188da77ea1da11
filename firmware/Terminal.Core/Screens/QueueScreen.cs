using Terminal.Core.Text;
using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>The queue's screens: which service, and the number; and menus for the staff, which look like the choice.</summary>
internal static class QueueScreen
{
    public static void ComposeChoice(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int pad = sheet.LineHeight(layout.Note) / 4;
        int titleHeight = sheet.LineHeight(layout.Body) + 2 * pad;
        int width = layout.Width - 2 * layout.Margin;
        sheet.Band(titleHeight, Palette.Head);
        sheet.Band(layout.Height, Palette.White);
        if (content.Kind == ScreenKind.Menu)
        {
            sheet.Say(content.Title);
        }
        else
        {
            sheet.Say(TextId.ChooseService);
        }

        sheet.Line(layout.Body, layout.Margin, pad, width, Sheet.Left, Palette.White);
        int lines = 0;
        for (int i = 0; i < ScreenContent.MaxLines; i++)
        {
            lines = content.Lines[i].Length > 0 ? i + 1 : lines;
        }

        if (lines == 0)
        {
            return;
        }

        int row = (layout.Height - titleHeight) / lines;
        int face = row >= sheet.LineHeight(layout.Body) ? layout.Body : layout.Note;
        int height = sheet.LineHeight(face);
        int y = titleHeight + (row > height ? (row - height) / 2 : 0);
        for (int i = 0; i < lines && y + height <= layout.Height; i++)
        {
            if (content.Lines[i].Length > 0)
            {
                sheet.Words.Clear();
                sheet.Words.AppendNumber(i + 1, 1);
                sheet.Line(face, layout.Margin, y, height, Sheet.Left, Palette.Blue);
                sheet.Say(content.Lines[i]);
                sheet.Line(face, layout.Margin + height, y, width - height, Sheet.Left, Palette.Ink);
            }

            y += row < height ? height : row;
        }
    }

    public static void ComposeNumber(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int width = layout.Width - 2 * layout.Margin;
        int note = sheet.LineHeight(layout.Note);
        int body = sheet.LineHeight(layout.Body);
        sheet.Say(content.QueueNumber);
        int face = layout.Number;
        if (sheet.Measure(face) > width)
        {
            face = FontFaceId.Large;
        }

        int top = body + note;
        sheet.Band(top, Palette.Head);
        sheet.Band(layout.Height, Palette.White);
        int numberHeight = sheet.LineHeight(face);
        int free = layout.Height - top - numberHeight - body - note;
        int gap = free > 0 ? free / 3 : 0;
        int y = top + gap;
        sheet.Line(face, layout.Margin, y, width, Sheet.Centre, Palette.Ink);
        y += numberHeight + gap;
        sheet.Say(TextId.QueueNumber);
        sheet.Line(layout.Body, layout.Margin, 0, width, Sheet.Centre, Palette.White);
        sheet.Say(content.ServiceName);
        sheet.Line(layout.Note, layout.Margin, body, width, Sheet.Centre, Palette.White);
        sheet.Say(content.NumberIsPrinted ? TextId.TakeTicket : TextId.RememberNumber);
        int action = sheet.Measure(layout.Body) <= width ? layout.Body : layout.Note;
        sheet.Line(action, layout.Margin, y, width, Sheet.Centre, Palette.Ink);
        y += sheet.LineHeight(action);
        if (content.PeopleWaiting >= 0)
        {
            sheet.Say(TextId.PeopleWaiting);
            sheet.Add(": ");
            sheet.Words.AppendNumber(content.PeopleWaiting, 1);
            sheet.Line(layout.Note, layout.Margin, y, width, Sheet.Centre, Palette.Note);
        }
    }
}
