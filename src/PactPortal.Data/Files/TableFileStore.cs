using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PactPortal.Data.Files;

/// <summary>Files in the database. What is written goes to a file of this machine first, because whoever writes can't wait for a database between two bytes.</summary>
public sealed class TableFileStore(IServiceScopeFactory scopes) : IFileStore
{
    public async Task<long> WriteAsync(string name, Action<Stream> write, CancellationToken cancellation)
    {
        FileName.Require(name);
        await using var content = Temporary();
        write(content);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return await db.MaintainAsync(
            async token =>
            {
                content.Position = 0;
                await db.StoredFiles.Where(file => file.Name == name).ExecuteDeleteAsync(token);
                var stored = new StoredFile(name, content.Length);
                db.StoredFiles.Add(stored);
                await db.SaveChangesAsync(token);
                for (var number = 0; content.Position < content.Length; number++)
                {
                    var chunk = new byte[Math.Min(StoredFileChunk.Size, content.Length - content.Position)];
                    await content.ReadExactlyAsync(chunk, token);
                    db.StoredFileChunks.Add(new StoredFileChunk(stored.StoredFileId, number, chunk));
                    await db.SaveChangesAsync(token);
                    db.ChangeTracker.Clear();
                }

                return stored.Length;
            },
            cancellation);
    }

    public Stream? OpenRead(string name)
    {
        FileName.Require(name);
        var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (db.StoredFiles.AsNoTracking().SingleOrDefault(file => file.Name == name) is { } stored)
        {
            return new StoredFileStream(stored, db, scope);
        }

        scope.Dispose();
        return null;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Below(scope, folder).OrderBy(file => file.Name).Select(file => file.Name).ToListAsync(cancellation);
    }

    public Task DeleteAsync(string name, CancellationToken cancellation) => DeleteAsync(db => db.StoredFiles.Where(file => file.Name == FileName.Require(name)), cancellation);

    public Task DeleteFolderAsync(string folder, CancellationToken cancellation) => DeleteAsync(db => Below(db, folder), cancellation);

    /// <summary>A transaction that wasn't committed has left nothing.</summary>
    public Task RemoveUnfinishedAsync(DateTimeOffset begunBefore, CancellationToken cancellation) => Task.CompletedTask;

    private async Task DeleteAsync(Func<PortalDbContext, IQueryable<StoredFile>> which, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.MaintainAsync(token => which(db).ExecuteDeleteAsync(token), cancellation);
    }

    private static IQueryable<StoredFile> Below(AsyncServiceScope scope, string folder) => Below(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), folder);

    private static IQueryable<StoredFile> Below(PortalDbContext db, string folder)
    {
        var start = FileName.Require(folder) + "/";
        return db.StoredFiles.AsNoTracking().Where(file => file.Name.StartsWith(start));
    }

    private static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"pactportal-{Guid.NewGuid():N}"), options);
    }
}
