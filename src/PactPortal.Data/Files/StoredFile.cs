namespace PactPortal.Data.Files;

/// <summary>A file in the database. It is written in one transaction with its chunks, so that what is found is whole.</summary>
public sealed class StoredFile(string name, long length)
{
    public Guid StoredFileId { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    /// <summary>In bytes.</summary>
    public long Length { get; private set; } = length;
}

/// <summary>A piece of a file: all but the last are <see cref="Size"/> long, so that reading anywhere reads one or two rows.</summary>
public sealed class StoredFileChunk(Guid storedFileId, int number, byte[] content)
{
    public const int Size = 256 * 1024;

    public Guid StoredFileId { get; private set; } = storedFileId;

    /// <summary>From zero.</summary>
    public int Number { get; private set; } = number;

    public byte[] Content { get; private set; } = content;
}
