namespace PactPortal.Data.Files;

/// <summary>
/// Files that rows speak of: what was uploaded, and what print jobs make. Beside an embedded database they lie in the data folder; a server's
/// database holds them in a table, so that every machine has them. What has its name is whole.
/// </summary>
public interface IFileStore
{
    /// <summary>Another file of the same name is replaced once this one is whole; where the writing fails, nothing has changed.</summary>
    /// <param name="name">Segments of letters, digits, dots and hyphens with slashes between them: <c>purchase-orders/0198…</c>.</param>
    /// <returns>Its size.</returns>
    Task<long> WriteAsync(string name, Action<Stream> write, CancellationToken cancellation);

    /// <returns>A stream that can be sought in; null where there is no such file.</returns>
    Stream? OpenRead(string name);

    /// <returns>The names of all files below a folder, in order.</returns>
    Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellation);

    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>All files below it.</summary>
    Task DeleteFolderAsync(string folder, CancellationToken cancellation);

    /// <summary>What processes that were killed left half written.</summary>
    Task RemoveUnfinishedAsync(DateTimeOffset begunBefore, CancellationToken cancellation);
}
