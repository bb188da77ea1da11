namespace Terminal.Drivers.Store;

/// <summary>What a recovery found. Several can hold at once: <see cref="Journal.Found"/> asks for each.</summary>
public enum JournalFinding
{
    /// <summary>There were no files: a new journal was begun.</summary>
    Created = 0,

    /// <summary>The first file was not written whole before power failed; nothing had been recorded, a new journal was begun.</summary>
    CreationCut = 1,

    /// <summary>The last record was cut off while it was written; it had not been acknowledged to anybody.</summary>
    TornTail = 2,

    /// <summary>Whole records are damaged; <see cref="Journal.LostRecords"/> tells how many may be lost.</summary>
    DamagedRecords = 3,

    /// <summary>A compaction did not finish; the file before it was used.</summary>
    CompactionCut = 4,

    /// <summary>A file's first record is damaged; the rest was used.</summary>
    HeaderDamaged = 5,

    /// <summary>Neither file is whole; what could be read in both was put together, and some may be missing.</summary>
    Salvaged = 6,

    /// <summary>There are files, but not one record in them can be read.</summary>
    Lost = 7,

    /// <summary>The drive did not read.</summary>
    ReadFailed = 8,

    /// <summary>The drive did not write.</summary>
    WriteFailed = 9,

    /// <summary>The drive is full.</summary>
    DriveFull = 10,

    /// <summary>A newer firmware wrote the files.</summary>
    NewerFormat = 11,

    /// <summary>What was written did not read back as written.</summary>
    ReadBackDiffers = 12,
}
