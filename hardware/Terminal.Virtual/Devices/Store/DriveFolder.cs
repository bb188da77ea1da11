using System.IO;

namespace Terminal.Virtual.Devices.Store;

/// <summary>Keeps a drive's content in a folder of the desktop, so that it outlives the program.</summary>
public sealed class DriveFolder
{
    private readonly string path;
    private readonly FlashDrive drive;

    /// <summary>Loads the drive from the folder, which comes into being if needed, and writes every change back.</summary>
    public DriveFolder(string path, FlashDrive drive)
    {
        this.path = path;
        this.drive = drive;
        Directory.CreateDirectory(path);
        StoreImage image = StoreImage.Empty;
        foreach (string file in Directory.GetFiles(path))
        {
            image = image.With(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        drive.Load(image);
        drive.Changed += WriteBack;
    }

    /// <summary>Writes all of the drive: after content was put there by other ways than a change.</summary>
    public void WriteAll()
    {
        foreach (string file in Directory.GetFiles(path))
        {
            if (drive.Image.Get(Path.GetFileName(file)) == null)
            {
                File.Delete(file);
            }
        }

        foreach (string name in drive.Image.Names)
        {
            File.WriteAllBytes(Path.Combine(path, name), drive.Image.Get(name));
        }
    }

    private void WriteBack(StoreOperation operation)
    {
        string file = Path.Combine(path, operation.Name);
        byte[] content = drive.Image.Get(operation.Name);
        if (content == null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllBytes(file, content);
        }
    }
}
