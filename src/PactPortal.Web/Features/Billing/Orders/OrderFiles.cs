using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>Purchase orders' files in the data folder, under names that say nothing.</summary>
public sealed class OrderFiles(PortalOptions options, TimeProvider time)
{
    private string Folder => Path.Combine(options.DataFolder, "purchase-orders");

    /// <summary>Looks at what was sent and keeps it. A file whose record is refused afterwards is <see cref="Drop">dropped</see> again.</summary>
    /// <returns>Null where nothing was sent.</returns>
    public async Task<Outcome<PurchaseOrderFile?>> KeepAsync(IFormFile? sent, string field, CancellationToken cancellation)
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
        Directory.CreateDirectory(Folder);
        content.Position = 0;
        await using var kept = new FileStream(PathOf(file), FileMode.CreateNew, FileAccess.Write);
        await content.CopyToAsync(kept, cancellation);
        return file;
    }

    public static string TooLarge => "Choose a file of at most 5 MB. Nothing was changed.";

    public void Drop(PurchaseOrderFile? file)
    {
        if (file is not null)
        {
            File.Delete(PathOf(file));
        }
    }

    /// <summary>Null where the file is gone, as after a restore without the data folder.</summary>
    public Stream? Open(PurchaseOrderFile file) => File.Exists(PathOf(file)) ? File.OpenRead(PathOf(file)) : null;

    private string PathOf(PurchaseOrderFile file) => Path.Combine(Folder, file.Key);
}
