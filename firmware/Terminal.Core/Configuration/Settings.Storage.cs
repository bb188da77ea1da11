using System;
using System.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.Configuration;

/// <content>Loading and saving. The content is a row of items: number (2 bytes), length (2), text in UTF-8.</content>
public sealed partial class Settings
{
    private const int ItemHeaderBytes = 4;

    // What a step may take in, in bytes of content; an item counts its description as so many.
    private const int BytesPerStep = 600;
    private const int DescriptionBytes = 40;

    private byte[] loading;
    private int loadOffset;
    private uint storedChecksum;
    private int storedBytes = -1;
    private int refusedAtLoad;
    private int lastRefusedId;
    private bool hasUnstored;

    // A copy that did not read at the start has been read since, and says something else than what was taken in.
    private bool isBehind;

    /// <summary>Stored values that this firmware does not take any more; their defaults hold instead.</summary>
    public int RefusedAtLoad
    {
        get { return refusedAtLoad; }
    }

    /// <summary>The last setting that <see cref="RefusedAtLoad"/> counts, or -1.</summary>
    public int LastRefusedId
    {
        get { return lastRefusedId; }
    }

    /// <summary>
    /// Begins loading. False when there is no content to load; <see cref="Stored"/>
    /// then says why, and the values stay as they are (at their defaults after construction). Otherwise <see cref="LoadStep"/> carries it on.
    /// </summary>
    public bool BeginLoad()
    {
        loadOffset = 0;
        bool isAgain = MayBeOlder;
        loading = Reload();
        if (loading == null || (isAgain && !isBehind))
        {
            // Nothing, or nothing but what was taken in already.
            loading = null;
            return false;
        }

        isBehind = false;
        refusedAtLoad = 0;
        lastRefusedId = -1;
        ResetToDefaults();
        MarkNone();
        hasUnstored = false;
        RememberStored(loading);
        if (loading.Length == 0 && file.OlderBytes > 0)
        {
            // Power failed while everything was being cleared: keys and PIN would stay in the older copy for good.
            OverwriteOlderCopy();
        }

        return true;
    }

    /// <summary>
    /// Begins giving up unsaved changes; false when nothing is stored. <see cref="LoadStep"/> carries it on, and touches nothing but
    /// what was changed: Wi-Fi stays joined, the services of the queue stay open. Where the drive did not read at the start the changes
    /// alone are given up: what is stored comes by loading it.
    /// </summary>
    public bool BeginRevert()
    {
        loadOffset = 0;
        bool wasNotRead = WasNotRead && storedBytes < 0;
        loading = wasNotRead ? null : Reload();
        return wasNotRead || loading != null;
    }

    /// <summary>Takes in a few stored values. Returns true while there is more.</summary>
    public bool LoadStep()
    {
        for (int taken = 0; taken < BytesPerStep && loading != null;)
        {
            if (loadOffset + ItemHeaderBytes > loading.Length)
            {
                loading = null;
                break;
            }

            int id = Bytes.Get16(loading, loadOffset);
            int length = Bytes.Get16(loading, loadOffset + 2);
            loadOffset += ItemHeaderBytes;
            if (loadOffset + length > loading.Length)
            {
                loading = null;
                break;
            }

            TakeStored(id, Encoding.UTF8.GetString(loading, loadOffset, length));
            loadOffset += length;
            taken += length + DescriptionBytes;
        }

        if (loading == null)
        {
            TakeUnstored();
        }

        return loading != null;
    }

    // What was changed and is not among the stored values had its default.
    private void TakeUnstored()
    {
        for (int id = 0; id < unsaved.Length; id++)
        {
            if (unsaved[id])
            {
                Mark(id, false);
                Hold(id, null);
                TakeDefault(id);
                revision++;
            }
        }
    }

    /// <summary>Loads everything at once: for a start without a loop. False as <see cref="BeginLoad"/>.</summary>
    public bool Load()
    {
        if (!BeginLoad())
        {
            return false;
        }

        while (LoadStep())
        {
        }

        return true;
    }

    /// <summary>
    /// Stores the settings. Nothing is written when the drive already holds them in both copies.
    /// Returns <see cref="StoreResult.Ok"/>, Full or Failed; after a failure what was stored before still stands.
    /// </summary>
    public int Save()
    {
        int result = Store(ToContent());
        if (result == StoreResult.Ok)
        {
            MarkNone();
            hasUnstored = false;
        }

        return result;
    }

    /// <summary>
    /// Stores what a clerk or the service has changed, and none of the edits that a technician has not saved yet. While the stored
    /// settings cannot be read that is refused: only a technician may put others in their place.
    /// </summary>
    public bool SaveChange()
    {
        byte[] content = Stored == CopyState.Unreadable ? null : WithoutEdits();
        hasUnstored = content == null || Store(content) != StoreResult.Ok;
        return !hasUnstored;
    }

    /// <summary>True while a change that <see cref="SaveChange"/> could not store holds in memory only.</summary>
    public bool HasUnstored
    {
        get { return hasUnstored; }
    }

    // What holds was read, but not from both copies.
    private bool MayBeOlder
    {
        get { return WasNotRead && storedBytes >= 0; }
    }

    // Reads the copies. Where one of them did not read before, it may be the newer one.
    private byte[] Reload()
    {
        bool isAgain = MayBeOlder;
        byte[] content = file.Load();
        isBehind = isAgain && content != null ? content.Length != storedBytes || ChecksumOf(content) != storedChecksum : isBehind;
        return content;
    }

    // Edits have their stored values, which only the drive still knows; null while it does not tell them.
    private byte[] WithoutEdits()
    {
        bool isEdited = unsavedCount > 0;
        byte[] stored = isEdited ? Reload() : null;
        if (isEdited && stored == null && file.State != CopyState.Absent)
        {
            return null;
        }

        string[] edits = new string[isEdited ? places.Length : 0];
        for (int id = 0; id < edits.Length; id++)
        {
            if (unsaved[id])
            {
                edits[id] = places[id] == 0 ? null : held[places[id] - 1];
                Hold(id, null);
            }
        }

        for (int at = 0; stored != null && at + ItemHeaderBytes <= stored.Length;)
        {
            int id = Bytes.Get16(stored, at);
            int length = Bytes.Get16(stored, at + 2);
            at += ItemHeaderBytes;
            if (id < unsaved.Length && unsaved[id] && at + length <= stored.Length)
            {
                Hold(id, Encoding.UTF8.GetString(stored, at, length));
            }

            at += length;
        }

        byte[] content = ToContent();
        for (int id = 0; id < edits.Length; id++)
        {
            if (unsaved[id])
            {
                Hold(id, edits[id]);
            }
        }

        return content;
    }

    private int Store(byte[] content)
    {
        if (IsStored(content))
        {
            return StoreResult.Ok;
        }

        if (MayBeOlder || (storedBytes >= 0 && file.State == CopyState.Unreadable))
        {
            // The drive did not read when it was last asked, and may read again.
            Reload();
        }

        if (isBehind)
        {
            // What was saved last would be buried under older settings.
            return StoreResult.Failed;
        }

        int result = file.Save(content);
        if (result == StoreResult.Ok)
        {
            RememberStored(content);
        }

        return result;
    }

    /// <summary>Stores the same content once more, over the older copy: what was cleared is then in neither. False when the drive does not take it.</summary>
    public bool OverwriteOlderCopy()
    {
        return file.Save(ToContent()) == StoreResult.Ok;
    }

    private void TakeStored(int id, string text)
    {
        int number = 0;
        text = SettingMigration.Take(file.ContentVersion, id, text);
        if (SettingSchema.Describe(id, definition)
            && SettingCheck.Check(definition, text, out number) == RefusalReason.None)
        {
            Put(id, text, number, false);
            return;
        }

        refusedAtLoad++;
        lastRefusedId = id;
    }

    private byte[] ToContent()
    {
        int length = 0;
        for (int i = 0; i < held.Length; i++)
        {
            if (held[i] != null)
            {
                length += ItemHeaderBytes + Encoding.UTF8.GetBytes(held[i]).Length;
            }
        }

        byte[] content = new byte[length];
        int at = 0;
        for (int id = 0; id < places.Length; id++)
        {
            if (places[id] != 0)
            {
                byte[] value = Encoding.UTF8.GetBytes(held[places[id] - 1]);
                Bytes.Put16(content, at, id);
                Bytes.Put16(content, at + 2, value.Length);
                Array.Copy(value, 0, content, at + ItemHeaderBytes, value.Length);
                at += ItemHeaderBytes + value.Length;
            }
        }

        return content;
    }

    private bool IsStored(byte[] content)
    {
        return storedBytes == content.Length && Stored == CopyState.Good && storedChecksum == ChecksumOf(content);
    }

    private void RememberStored(byte[] content)
    {
        storedBytes = content.Length;
        storedChecksum = ChecksumOf(content);
    }

    private static uint ChecksumOf(byte[] content)
    {
        Checksum checksum = new Checksum();
        checksum.Add(content);
        return checksum.Value;
    }
}
