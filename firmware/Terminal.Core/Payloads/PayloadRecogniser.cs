using System;
using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Takes one scan apart: what is it, and which items does it carry? Total (it never throws), linear, and without
/// allocation after construction. SPEC.md describes what it accepts.
/// </summary>
/// <remarks>
/// <see cref="Begin"/> copies the payload and overwrites the caller's, <see cref="BeginCopy"/> leaves that to the caller; then <see cref="Step"/> is called until it returns
/// true, and <see cref="Result"/> holds what is kept. Cards are recognised before anything else is looked at.
/// </remarks>
public sealed class PayloadRecogniser
{
    // Characters of work in one step; what costs more than a plain character counts for several. A step then stays under
    // 30,000 IL instructions, whatever the payload; it is the only thing that a step of the terminal does.
    private const int StepCharacters = 384;
    // What a stage costs apart from its characters, in characters.
    private const int StageCharacters = 24;
    private const int MaxPercentLayers = 3;

    private const int StageSurvey = 0;
    private const int StagePercent = 1;
    private const int StageDoubleUtf8 = 2;
    private const int StageJson = 3;
    private const int StageDecode = 4;
    private const int StageCards = 5;
    private const int StageCodes = 6;
    private const int StageLabels = 7;
    private const int StageItems = 8;
    private const int StageVerdict = 9;
    private const int StageTexts = 10;
    private const int StagePayment = 11;
    private const int StageLink = 12;
    private const int StageDone = 13;

    private readonly PayloadText text = new PayloadText();
    private readonly PayloadSurvey survey = new PayloadSurvey();
    private readonly PayloadRewriter rewriter = new PayloadRewriter();
    private readonly PayloadDecoder decoder = new PayloadDecoder();
    private readonly PaymentCode payment = new PaymentCode();
    private readonly SchemeWords schemes = new SchemeWords();
    private readonly CardShapes cards = new CardShapes();
    private readonly CodeCollector codes = new CodeCollector();
    private readonly ItemScanner items = new ItemScanner();
    private readonly LinkReader links = new LinkReader();
    private readonly ScannedCode result = new ScannedCode();

    private int stage = StageDone;
    private int today;
    private int percentLayers;
    private bool linkLike;
    private bool commasSeparate;
    private bool jsonDone;
    private bool isMessage;
    private int textsTaken;

    /// <summary>What is kept of the scan that was finished last; filled again by the next one.</summary>
    public ScannedCode Result
    {
        get { return result; }
    }

    /// <summary>As <see cref="BeginCopy"/>, and overwrites the payload in the caller's buffer.</summary>
    public void Begin(byte[] buffer, int offset, int length, bool overlong, int todayDay)
    {
        BeginCopy(buffer, offset, length, overlong, todayDay);
        Array.Clear(buffer, offset, length);
    }

    /// <summary>
    /// Takes a copy of one payload, whose buffer the caller overwrites when no more of it can come. An overlong one was cut by the
    /// reader and is only named. todayDay is the local day number, 0 while the clock is not trusted: then no date is too late.
    /// </summary>
    public void BeginCopy(byte[] buffer, int offset, int length, bool overlong, int todayDay)
    {
        result.Wipe();
        text.Wipe();
        today = todayDay;
        percentLayers = 0;
        jsonDone = false;
        linkLike = false;
        commasSeparate = false;
        isMessage = false;
        if (overlong || length > PayloadText.CapacityBytes)
        {
            Finish(ForeignKind.Unreadable, ScanReason.Overlong);
        }
        else
        {
            text.Take(buffer, offset, length);
            PayloadPrelude.Strip(text);
            links.IsLink = false;
            rewriter.Forget();
            survey.Begin();
            stage = StageSurvey;
        }
    }

    /// <summary>
    /// One bounded piece of what has to be done once after power-on; true when there is no more. A scan that comes earlier does it
    /// itself, and takes longer.
    /// </summary>
    public bool Prepare()
    {
        return items.Prepare();
    }

    /// <summary>Does one bounded piece of the work; true when <see cref="Result"/> is complete.</summary>
    public bool Step()
    {
        // A short payload goes through several stages in one step.
        int characters = 0;
        do
        {
            bool looksAtAll = stage < StageCards || (stage > StageCards && stage < StageVerdict) || stage > StageTexts;
            StepStage();
            characters += StageCharacters + (!looksAtAll ? StageCharacters : text.Count < StepCharacters ? text.Count : StepCharacters);
        }
        while (stage != StageDone && characters < StepCharacters);
        return stage == StageDone;
    }

    private void StepStage()
    {
        switch (stage)
        {
            case StageSurvey:
                if (survey.Step(text, StepCharacters * 2))
                {
                    AfterSurvey();
                }

                break;
            case StagePayment:
                if (payment.StepChecksum(text.Folded, text.Count, StepCharacters))
                {
                    bool whole = payment.IsWhole(text.Folded, text.Count);
                    Finish(ForeignKind.Payment, whole ? ScanReason.Payment : ScanReason.PaymentDamaged);
                }

                break;
            case StagePercent:
                if (rewriter.StepPercent(text, links.IsLink, StepCharacters * 2))
                {
                    Survey();
                }

                break;
            case StageDoubleUtf8:
                if (rewriter.StepDoubleUtf8(text, StepCharacters))
                {
                    Survey();
                }

                break;
            case StageJson:
                if (rewriter.StepJson(text, StepCharacters * 2))
                {
                    Survey();
                }

                break;
            case StageDecode:
                if (decoder.Step(text, result.Damage, StepCharacters))
                {
                    stage = StageCards;
                }

                break;
            case StageCards:
                ClassifyCards();
                break;
            case StageCodes:
                if (codes.Step(text, result, StepCharacters))
                {
                    items.Begin(linkLike, commasSeparate);
                    stage = StageLabels;
                }

                break;
            case StageLabels:
                if (Prepare())
                {
                    stage = StageItems;
                }

                break;
            case StageItems:
                if (items.Step(text, StepCharacters))
                {
                    stage = StageVerdict;
                }

                break;
            case StageVerdict:
                Decide();
                break;
            case StageLink:
                DecideLink();
                break;
            case StageTexts:
                if (textsTaken < PaperVerdict.Texts)
                {
                    PaperVerdict.CopyText(result, text, items.Found, textsTaken);
                    textsTaken++;
                }
                else
                {
                    PaperVerdict.Fill(result, items.Found, codes, links.IsLink, today);
                    End();
                }

                break;
        }
    }

    private void Survey()
    {
        survey.Begin();
        stage = StageSurvey;
    }

    private void AfterSurvey()
    {
        if (text.Count == 0 || survey.Controls + survey.Blanks == text.Count)
        {
            Finish(ForeignKind.Unreadable, ScanReason.Empty);
            return;
        }

        bool first = percentLayers == 0 && !jsonDone && result.Damage == TextDamage.None;
        if (first && PaymentCode.Begins(text.Folded, text.Count))
        {
            payment.BeginChecksum();
            stage = StagePayment;
            return;
        }

        if (first)
        {
            links.ReadHost(text, survey, result.LinkHost);
            linkLike = links.IsLink || survey.Blanks == 0;
            commasSeparate = survey.Commas >= 3 && survey.Separators == 0;
        }

        TextDamage damage = survey.Damage;
        bool morePercent = percentLayers == 0 ? linkLike : rewriter.Changed;
        rewriter.Begin();
        bool encoded = survey.Percents > 0 || (links.IsLink && survey.Pluses > 0);
        if (encoded && percentLayers < MaxPercentLayers && morePercent)
        {
            percentLayers++;
            stage = StagePercent;
        }
        else if (damage == TextDamage.DoubleUtf8 && result.Damage == TextDamage.None)
        {
            result.Damage = TextDamage.DoubleUtf8;
            stage = StageDoubleUtf8;
        }
        else if (!jsonDone && IsJson())
        {
            jsonDone = true;
            stage = StageJson;
        }
        else
        {
            result.Damage = result.Damage == TextDamage.None || damage != TextDamage.DoubleUtf8 && damage != TextDamage.None
                ? damage : result.Damage;
            decoder.Begin();
            stage = StageDecode;
        }
    }

    private bool IsJson()
    {
        byte[] b = text.Folded;
        int next = PayloadText.SkipBlanks(b, 1, 16);
        while (b[next] == PayloadText.LineEnd || b[next] == '\r')
        {
            next = PayloadText.SkipBlanks(b, next + 1, 16);
        }

        byte c = b[next];
        return (b[0] == '{' && (c == '"' || c == '\'' || c == '}' || PayloadText.IsLetter(c & 0xDF)))
            || (b[0] == '[' && (c == '{' || c == '"' || c == '[' || c == '\''));
    }

    private void ClassifyCards()
    {
        ForeignKind card = cards.Classify(text.Folded, text.Count);
        ScanReason contact = schemes.Classify(text.Folded);
        isMessage = contact == ScanReason.Contact && SchemeWords.IsMessage(text.Folded);
        if (card != ForeignKind.None)
        {
            Finish(card, card == ForeignKind.CitizenCard ? ScanReason.IdentityCard : ScanReason.HealthCard);
        }
        else if (contact != ScanReason.None && !isMessage)
        {
            Finish(ForeignKind.ContactWifiOtherLink, contact);
        }
        else
        {
            codes.Begin(text, today == 0 ? 0 : today + 1, result);
            stage = StageCodes;
        }
    }

    private void Decide()
    {
        // It may have stood in the place of a figure.
        result.CodeUnconfirmed |= result.HasDossierCode && (decoder.GapInFigures || rewriter.PlainEscaped);
        if (result.HasDossierCode || (!links.IsLink && !isMessage && PaperVerdict.IsPaperWithoutCode(result, items.Found)))
        {
            if (result.AgencyCode.Length == 0)
            {
                TakeAgencyFromCode();
            }

            textsTaken = 0;
            stage = StageTexts;
        }
        else if (isMessage)
        {
            Finish(ForeignKind.ContactWifiOtherLink, ScanReason.Contact);
        }
        else if (codes.Malformed)
        {
            Finish(links.IsLink ? ForeignKind.ContactWifiOtherLink : ForeignKind.PlainText, ScanReason.BadCode);
        }
        else if (links.IsLink)
        {
            links.ReadWords(text, result.LinkHost);
            stage = StageLink;
        }
        else if (result.ProcedureCode.Length > 0 && codes.ProcedureStandsOut)
        {
            FinishProcedure();
        }
        else
        {
            DecideText();
        }
    }

    private void DecideLink()
    {
        if (result.ProcedureCode.Length > 0 || links.IsProcedurePage)
        {
            FinishProcedure();
        }
        else if (links.ReadToken(text, result.LinkToken))
        {
            result.Foreign = ForeignKind.OpaqueSlipLink;
            result.Reason = ScanReason.OpaqueLink;
            result.AgencyCode.Wipe();
            End();
        }
        else
        {
            Finish(ForeignKind.ContactWifiOtherLink, ScanReason.Link);
        }
    }

    private void DecideText()
    {
        int total = text.Count;
        if (result.Damage == TextDamage.Unknown && survey.Invalid * 3 >= total)
        {
            Finish(ForeignKind.Unreadable, ScanReason.Binary);
            return;
        }

        int letters = 0;
        int digits = 0;
        int others = 0;
        int blanks = 0;
        int looked = total < 256 ? total : 256;
        for (int i = 0; i < looked; i++)
        {
            byte c = text.Folded[i];
            letters += PayloadText.IsLetter(c) || c >= PayloadText.OtherCharacter ? 1 : 0;
            digits += PayloadText.IsDigit(c) ? 1 : 0;
            blanks += c == ' ' || c == PayloadText.LineEnd ? 1 : 0;
            others += c == PayloadText.FieldMark || c == ':' || c == ',' ? 1 : 0;
        }

        if (blanks == looked)
        {
            // Blanks that only decoding has shown to be some.
            Finish(ForeignKind.Unreadable, ScanReason.Empty);
        }
        else if (letters == 0 && digits > 0)
        {
            Finish(ForeignKind.PlainText, ScanReason.Number);
        }
        else if (looked >= 32 && blanks == 0 && others == 0)
        {
            Finish(ForeignKind.PlainText, ScanReason.Token);
        }
        else
        {
            Finish(ForeignKind.PlainText, ScanReason.Text);
        }
    }

    private void TakeAgencyFromCode()
    {
        TextBuffer code = result.DossierCode;
        int dashes = 0;
        int end = code.Length;
        while (end > 0 && dashes < 2)
        {
            end--;
            dashes += code.Chars[end] == '-' ? 1 : 0;
        }

        result.AgencyCode.Append(code.Chars, 0, end);
    }

    private void FinishProcedure()
    {
        result.Foreign = ForeignKind.ProcedurePoster;
        result.Reason = ScanReason.Procedure;
        result.AgencyCode.Wipe();
        result.LinkHost.Wipe();
        End();
    }

    private void Finish(ForeignKind foreign, ScanReason reason)
    {
        result.WipeItems();
        result.Foreign = foreign;
        result.Reason = reason;
        End();
    }

    private void End()
    {
        text.Wipe();
        stage = StageDone;
    }
}
