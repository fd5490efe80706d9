namespace PactPortal.Data.Files;

/// <summary>Files in a folder. They are written in another one beside and renamed: a full disk or a killed process leaves none half under its name.</summary>
public sealed class FolderFileStore(string root) : IFileStore
{
    private string Unfinished => Path.Combine(root, "unfinished");

    public Task<long> WriteAsync(string name, Action<Stream> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var path = PathOf(name);
        OwnerOnly.CreateFolder(Unfinished);
        var unfinished = Path.Combine(Unfinished, Guid.CreateVersion7().ToString("N"));
        try
        {
            long length;
            using (var stream = OwnerOnly.Create(unfinished))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
                length = stream.Length;
            }

            OwnerOnly.CreateFolder(Path.GetDirectoryName(path) ?? root);
            File.Move(unfinished, path, overwrite: true);
            return Task.FromResult(length);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Stream? OpenRead(string name) =>
        PathOf(name) is var path && File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous) : null;

    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation)
    {
        var path = PathOf(folder);
        return Task.FromResult<IReadOnlyList<string>>(!Directory.Exists(path) ? [] :
            [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Where(FileName.IsValid).Order(StringComparer.Ordinal)]);
    }

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        if (PathOf(name) is var path && File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public Task DeleteFolderAsync(string folder, CancellationToken cancellation)
    {
        if (PathOf(folder) is var path && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return Task.CompletedTask;
    }

    public Task RemoveUnfinishedAsync(DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        if (Directory.Exists(Unfinished))
        {
            foreach (var left in new DirectoryInfo(Unfinished).EnumerateFiles().Where(file => file.LastWriteTimeUtc < begunBefore.UtcDateTime))
            {
                left.Delete();
            }
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(root, FileName.Require(name));
}
