namespace Terminal.Drivers.Ports;

/// <summary>
/// Files on a small flash drive. Names are plain ASCII without folders, at most 24 characters.
/// What a power cut may leave behind: a <see cref="Replace"/> leaves the old content, the new content, any prefix of the
/// new content, an empty file or no file; an <see cref="Append"/> leaves the old content followed by any prefix
/// of the new bytes, or, when the cut falls into the close, loses only the appended bytes; a <see cref="Delete"/> happened or not.
/// The last block of what was being written may be garbled. Other files keep their content.
/// A call returns after the close: what it wrote is then persistent.
/// </summary>
public interface IFileStore
{
    /// <summary>Length in bytes, or <see cref="StoreResult.NotFound"/> or <see cref="StoreResult.Failed"/>.</summary>
    int Length(string name);

    /// <summary>
    /// Reads up to count bytes from the offset in the file. Returns how many (0 at the end),
    /// or <see cref="StoreResult.NotFound"/> or <see cref="StoreResult.Failed"/>.
    /// </summary>
    int Read(string name, int fileOffset, byte[] buffer, int offset, int count);

    /// <summary>Writes the file anew. Returns <see cref="StoreResult.Ok"/>, Full or Failed.</summary>
    int Replace(string name, byte[] buffer, int offset, int count);

    /// <summary>Adds to the end of the file, which comes into being if needed. Returns <see cref="StoreResult.Ok"/>, Full or Failed.</summary>
    int Append(string name, byte[] buffer, int offset, int count);

    /// <summary>Removes the file. Returns <see cref="StoreResult.Ok"/>, NotFound or Failed.</summary>
    int Delete(string name);

    /// <summary>Fills the array with names of files; returns how many there are in all, or Failed.</summary>
    int List(string[] names);
}
