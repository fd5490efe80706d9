namespace PactPortal.Data.Files;

/// <summary>What the file system answers where it can't write.</summary>
public static class FileFault
{
    /// <summary>A full or missing disk, rights, or a file larger than the file system takes, which .NET tells as a wrong argument.</summary>
    public static bool IsStorageFault(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };
}
