using PactPortal.Data.Files;
using PactPortal.Data.Programme;

namespace PactPortal.Web.Hosting;

/// <summary>The folder that <c>Portal:DataFolder</c> names is made, tried, and closed to everybody else on the machine before anything relies on it.</summary>
internal static class DataFolder
{
    private static readonly string[] Held = ["portal.db", "portal.db-wal", "portal.db-shm", "keys", "purchase-orders", PhotoFolder.All, "print-jobs", "mail", "payment-sandbox.json"];

    public static void Require(string folder)
    {
        try
        {
            OwnerOnly.CreateFolder(folder);
            var trial = Path.Combine(folder, $"trial-{Guid.NewGuid():N}");
            OwnerOnly.Create(trial).Dispose();
            File.Delete(trial);
            OwnerOnly.Restrict(Held.Select(name => Path.Combine(folder, name)));
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            throw new StartRefusedException($"Portal:DataFolder is {folder}, which can’t be written: {exception.Message.TrimEnd('.')}. Name a folder that the portal’s user may write.");
        }
    }
}
