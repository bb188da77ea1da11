using System;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.Configuration;

/// <summary>
/// The terminal's settings: typed, checked against <see cref="SettingSchema"/>, kept in two copies on the drive.
/// Only what differs from its default takes memory and is stored.
/// </summary>
public sealed partial class Settings
{
    /// <summary>Version of the stored content; <see cref="SettingMigration"/> knows what changed from version to version.</summary>
    public const int ContentVersion = 2;

    private readonly TwoCopyFile file;
    private readonly SettingDefinition definition = new SettingDefinition();
    // Of each setting the place of its text in held, counted from 1; 0 while it has its default. Most have.
    private readonly byte[] places = new byte[SettingId.Count];
    private string[] held = new string[0];
    private readonly int[] numbers = new int[SettingId.Count];
    private readonly bool[] unsaved = new bool[SettingId.Count];
    private int unsavedCount;
    private int revision;

    /// <summary>Settings on a drive, all at their defaults until <see cref="Load"/>.</summary>
    public Settings(IFileStore files)
    {
        file = new TwoCopyFile(files, "settings", ContentVersion);
        TakeDefaults();
    }

    /// <summary>Rises whenever a value changes, so that whoever keeps a copy knows to take it anew.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>How the stored copies stood; Absent means that the terminal has never been set up.</summary>
    public CopyState Stored
    {
        // A drive that does not read now takes nothing away from what was read from it before.
        get { return file.State == CopyState.Unreadable && storedBytes >= 0 ? CopyState.OneCopyBad : file.State; }
    }

    /// <summary>
    /// True when the drive did not read the stored settings, or one of their copies, which may be the newer one: what holds may not be what
    /// was saved last.
    /// </summary>
    public bool WasNotRead
    {
        get
        {
            return isBehind || ((Stored == CopyState.Unreadable || file.State == CopyState.OneCopyBad)
                && (file.Fault(0) == CopyFault.ReadFailed || file.Fault(1) == CopyFault.ReadFailed));
        }
    }

    /// <summary>The two files, for messages on the console.</summary>
    public TwoCopyFile File
    {
        get { return file; }
    }

    /// <summary>True when the terminal has what it needs to serve: stored settings with the name of the office.</summary>
    public bool IsSetUp
    {
        get { return (Stored == CopyState.Good || Stored == CopyState.OneCopyBad) && GetText(SettingId.OfficeName).Length > 0; }
    }

    /// <summary>A value as text; the default where nothing was set. No allocation.</summary>
    public string GetText(int id)
    {
        if (places[id] != 0)
        {
            return held[places[id] - 1];
        }

        SettingSchema.Describe(id, definition);
        return definition.Default;
    }

    /// <summary>A Number's value, a Choice's position, 1 for a Switch that is on, a Letter's code.</summary>
    public int GetInt(int id)
    {
        return numbers[id];
    }

    /// <summary>True for a Switch that is on.</summary>
    public bool IsOn(int id)
    {
        return numbers[id] == 1;
    }

    /// <summary>The text in a language: the English one where it is asked for and set, else the Vietnamese one.</summary>
    public string GetText(int id, int englishId, Language language)
    {
        string english = language == Language.English ? GetText(englishId) : "";
        return english.Length > 0 ? english : GetText(id);
    }

    /// <summary>True when a value differs from its default.</summary>
    public bool IsSet(int id)
    {
        return places[id] != 0;
    }

    /// <summary>True when a value was changed and not saved since.</summary>
    public bool IsUnsaved(int id)
    {
        return unsaved[id];
    }

    /// <summary>True when the service of the queue, from 0, is offered: it has a name.</summary>
    public bool IsServiceActive(int service)
    {
        return IsSet(SettingId.Service(service, ServiceField.Name));
    }

    /// <summary>Takes a value when it fits; otherwise the old one stays and the refusal says why. Nothing is stored before <see cref="Save"/>.</summary>
    public bool TrySet(int id, string text, SettingRefusal refusal)
    {
        if (!SettingSchema.Describe(id, definition))
        {
            return refusal.Refuse(id, RefusalReason.UnknownSetting);
        }

        int number;
        RefusalReason reason = SettingCheck.Check(definition, text, out number);
        if (reason == RefusalReason.None && definition.ServiceNumber > 0)
        {
            reason = CheckService(definition.ServiceNumber - 1, id, text, number, refusal);
        }

        if (reason == RefusalReason.None)
        {
            Put(id, text, number, true);
        }

        return refusal.Refuse(id, reason);
    }

    /// <summary>Like <see cref="TrySet"/>, for what the status service sends: only settings that may be changed from afar.</summary>
    public bool TrySetRemote(int id, string text, SettingRefusal refusal)
    {
        if (SettingSchema.Describe(id, definition) && !definition.IsRemote)
        {
            return refusal.Refuse(id, RefusalReason.NotRemote);
        }

        return TrySetNow(id, text, refusal);
    }

    /// <summary>Like <see cref="TrySet"/>, for a value that <see cref="SaveChange"/> stores: it is no edit that waits for a technician's word.</summary>
    public bool TrySetNow(int id, string text, SettingRefusal refusal)
    {
        bool isTaken = TrySet(id, text, refusal);
        if (isTaken)
        {
            Mark(id, false);
        }

        return isTaken;
    }

    /// <summary>Sets everything back to its default in memory; the drive is not touched.</summary>
    public void ResetToDefaults()
    {
        for (int id = 0; id < places.Length; id++)
        {
            if (places[id] != 0)
            {
                Hold(id, null);
                Mark(id, true);
                TakeDefault(id);
            }
        }

        revision++;
    }

    // All services have the same defaults but for their letters: describing each of them would make the first step long.
    private void TakeDefaults()
    {
        for (int id = 0; id < SettingId.SingleCount; id++)
        {
            TakeDefault(id);
        }

        for (int field = 0; field < ServiceField.Count; field++)
        {
            TakeDefault(SettingId.Service(0, field));
            for (int service = 1; service < SettingId.MaxServices; service++)
            {
                numbers[SettingId.Service(service, field)] = numbers[SettingId.Service(0, field)];
            }
        }

        for (int service = 1; service < SettingId.MaxServices; service++)
        {
            TakeDefault(SettingId.Service(service, ServiceField.Letter));
        }
    }

    private void TakeDefault(int id)
    {
        SettingSchema.Describe(id, definition);
        int number;
        SettingCheck.Check(definition, definition.Default, out number);
        numbers[id] = number;
    }

    private void Put(int id, string text, int number, bool isChange)
    {
        if (GetText(id) == text)
        {
            Mark(id, isChange && unsaved[id]);
            return;
        }

        SettingSchema.Describe(id, definition);
        Hold(id, text == definition.Default ? null : text);
        numbers[id] = number;
        Mark(id, isChange);
        revision++;
    }

    // Null for the default.
    private void Hold(int id, string text)
    {
        if (places[id] == 0 && text != null)
        {
            int free = 0;
            while (free < held.Length && held[free] != null)
            {
                free++;
            }

            if (free == held.Length)
            {
                Grow();
            }

            places[id] = (byte)(free + 1);
        }

        if (places[id] != 0)
        {
            held[places[id] - 1] = text;
            places[id] = text == null ? (byte)0 : places[id];
        }
    }

    // On the device an element of a string array that was never assigned is no proper null: comparisons taken as a value
    // see it as set, and comparing it with a text ends the runtime. Assigning null makes it one.
    private void Grow()
    {
        string[] more = new string[held.Length + 8];
        for (int i = 0; i < more.Length; i++)
        {
            more[i] = i < held.Length ? held[i] : null;
        }

        held = more;
    }

    // Counted here, because the whole table is too long for a step that does more.
    private void Mark(int id, bool isUnsaved)
    {
        if (unsaved[id] != isUnsaved)
        {
            unsaved[id] = isUnsaved;
            unsavedCount += isUnsaved ? 1 : -1;
        }
    }

    private void MarkNone()
    {
        Array.Clear(unsaved, 0, unsaved.Length);
        unsavedCount = 0;
    }

    // Two services that could give out the same number are refused here; the queue is safe against it as well.
    private RefusalReason CheckService(int service, int id, string text, int number, SettingRefusal refusal)
    {
        int field = (id - SettingId.FirstService) % ServiceField.Room;
        if (field != ServiceField.Name && field != ServiceField.Letter && field != ServiceField.First && field != ServiceField.Last)
        {
            return RefusalReason.None;
        }

        int letter = field == ServiceField.Letter ? number : numbers[SettingId.Service(service, ServiceField.Letter)];
        int first = field == ServiceField.First ? number : numbers[SettingId.Service(service, ServiceField.First)];
        int last = field == ServiceField.Last ? number : numbers[SettingId.Service(service, ServiceField.Last)];
        bool active = field == ServiceField.Name ? text.Length > 0 : IsServiceActive(service);
        if (first > last)
        {
            return RefusalReason.BandEmpty;
        }

        for (int other = 0; active && other < SettingId.MaxServices; other++)
        {
            if (other != service && IsServiceActive(other)
                && numbers[SettingId.Service(other, ServiceField.Letter)] == letter
                && numbers[SettingId.Service(other, ServiceField.First)] <= last
                && numbers[SettingId.Service(other, ServiceField.Last)] >= first)
            {
                refusal.OtherService = other + 1;
                return RefusalReason.LetterTaken;
            }
        }

        return RefusalReason.None;
    }
}
