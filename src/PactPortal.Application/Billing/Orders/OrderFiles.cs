using Microsoft.Extensions.Logging;
using PactPortal.Data.Files;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Orders;

/// <summary>Purchase orders' files, under names that say nothing.</summary>
public sealed partial class OrderFiles(IFileStore store, TimeProvider time, ILogger<OrderFiles> logger)
{
    /// <summary>Where they lie in the file store and in backups.</summary>
    public const string Folder = "purchase-orders";

    /// <summary>Looks at what was sent and keeps it. A file whose record is refused afterwards is <see cref="DropAsync">dropped</see> again.</summary>
    /// <param name="sent">What was sent; its length is known.</param>
    /// <returns>Null where nothing was sent.</returns>
    public async Task<Outcome<PurchaseOrderFile?>> KeepAsync(Stream? sent, string field, CancellationToken cancellation)
    {
        if (sent is null)
        {
            return (PurchaseOrderFile?)null;
        }

        if (sent.Length is 0 or > PurchaseOrderFile.Largest)
        {
            return new Refusal(sent.Length == 0 ? "The file is empty. Choose another." : TooLarge, field);
        }

        using var content = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(content, cancellation);
        if (PurchaseOrderFile.ContentTypeOf(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { } contentType)
        {
            return new Refusal("Choose a PDF, PNG or JPEG file.", field);
        }

        var file = new PurchaseOrderFile(Guid.CreateVersion7().ToString("N"), contentType, content.Length, time.GetUtcNow());
        try
        {
            await store.WriteAsync(NameOf(file), content.WriteTo, cancellation);
            return file;
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            NotKept(logger, exception);
            return new Refusal("The file can’t be kept: the portal’s disk is full or can’t be written. Nothing was changed. Try again later, or go on without the file.", field);
        }
    }

    public static string TooLarge => "Choose a file of at most 5 MB. Nothing was changed.";

    public Task DropAsync(PurchaseOrderFile? file) => file is null ? Task.CompletedTask : store.DeleteAsync(NameOf(file), CancellationToken.None);

    /// <summary>Null where the file is gone, as after a restore of the database alone.</summary>
    public Stream? Open(PurchaseOrderFile file) => store.OpenRead(NameOf(file));

    private static string NameOf(PurchaseOrderFile file) => $"{Folder}/{file.Key}";

    [LoggerMessage(LogLevel.Warning, "A purchase order's file could not be kept")]
    private static partial void NotKept(ILogger logger, Exception exception);
}
