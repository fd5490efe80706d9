using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PactPortal.Data.Files;

/// <summary>Reads a file of the database, a chunk at a time.</summary>
internal sealed class StoredFileStream(StoredFile file, PortalDbContext db, IServiceScope scope) : Stream
{
    private byte[] chunk = [];
    private int chunkNumber = -1;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A file begins at zero.");
    }

    public override int Read(Span<byte> buffer)
    {
        if (position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        if (NumberAt(position) != chunkNumber)
        {
            Keep(ChunkAt(position).SingleOrDefault());
        }

        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        if (NumberAt(position) != chunkNumber)
        {
            Keep(await ChunkAt(position).SingleOrDefaultAsync(cancellationToken));
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("The file is read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The file is read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            scope.Dispose();
        }

        base.Dispose(disposing);
    }

    private static int NumberAt(long at) => (int)(at / StoredFileChunk.Size);

    private IQueryable<byte[]> ChunkAt(long at)
    {
        var number = NumberAt(at);
        return db.StoredFileChunks.AsNoTracking().Where(row => row.StoredFileId == file.StoredFileId && row.Number == number).Select(row => row.Content);
    }

    private void Keep(byte[]? found) =>
        (chunk, chunkNumber) = (found ?? throw new IOException($"File {file.Name} was removed while it was read."), NumberAt(position));

    private int Copy(Span<byte> buffer)
    {
        var from = (int)(position % StoredFileChunk.Size);
        var count = Math.Min(buffer.Length, chunk.Length - from);
        chunk.AsSpan(from, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
