using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Data.Files;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>From a portal that is used to another one on another folder.</summary>
public sealed class BackupAndRestore : PortalScenario, IDisposable
{
    private readonly Folder kept = new();
    private readonly Folder other = new();

    private string Archive => Path.Combine(kept.Path, "portal.backup");

    public void Dispose()
    {
        kept.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Backup_WhileTeamsRegister_IsSoundWhereItIsRestored()
    {
        var registering = RegisterAsync(6);
        List<string> archives = [];
        do
        {
            archives.Add(Path.Combine(kept.Path, $"{archives.Count}.backup"));
            await BackUpAsync(archives[^1]);
        }
        while (!registering.IsCompleted && archives.Count < 5);
        await registering;

        foreach (var archive in archives)
        {
            using var folder = new Folder();
            await VerbRun.RunAsync(folder, ["restore", archive]);

            await VerbRun.RunAsync(folder, ["check-seats"]);
            await VerbRun.RunAsync(folder, ["check-ledger"]);
        }
    }

    [Fact]
    public async Task Restore_IntoAnEmptyFolder_BringsBackPagesFilesAndSessions()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);
        var order = await fresno.OrderOfAsync(reference);
        await fresno.AttachAsync(order, [.. "%PDF-1.7 an order"u8]);
        await BackUpAsync(Archive);

        var said = await VerbRun.RunAsync(other, ["restore", Archive]);

        await using var restored = PortalApp.On(other.Path);
        var again = await restored.SignInAsync(Some.Fresno);
        Assert.Contains("the database and 1 files", said, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await again.GetAsync($"/registrations/{reference}")).Status);
        Assert.Equal("%PDF-1.7 an order", await again.Http.GetStringAsync(new Uri($"{order}/file", UriKind.Relative)));
        Assert.Empty(await restored.RecountAsync());
        Assert.Empty(await restored.LedgerAsync());
        Assert.Empty(Directory.EnumerateDirectories(other.Path, "restoring-*"));
    }

    [Fact]
    public async Task Restored_Portal_MailsNobodyUntilItIsReleased()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await BackUpAsync(Archive);
        await VerbRun.RunAsync(other, ["restore", Archive]);
        await using var restored = PortalApp.On(other.Path);
        var administrator = await restored.SignInAsync(Some.Administrator);

        var held = await restored.DeliverMailAsync();
        var (page, planners) = (await administrator.GetAsync("/planning"), await (await restored.SignInAsync(Some.Planner)).GetAsync("/planning"));
        var health = await administrator.GetAsync("/health/ready");
        var said = await VerbRun.RunAsync(other, ["release-mail"]);
        var again = await VerbRun.RunAsync(other, ["release-mail"]);
        var sent = await restored.DeliverMailAsync();

        Assert.Empty(held);
        Assert.Contains("Nothing is mailed", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is mailed", planners.Main, StringComparison.Ordinal);
        Assert.Contains("until release-mail", health.Html, StringComparison.Ordinal);
        Assert.Matches("waiting: [1-9]", said);
        Assert.Contains("Nothing was changed", again, StringComparison.Ordinal);
        Assert.NotEmpty(sent);
        Assert.DoesNotContain("Nothing is mailed", (await administrator.GetAsync("/planning")).Main, StringComparison.Ordinal);
        Assert.Equal(0, await restored.QueryAsync(db => db.OutboxMessages.CountAsync(message => message.State == OutboxState.Waiting)));
    }

    [Fact]
    public async Task Restored_Portal_WarnsAtItsStartThatNothingIsMailed()
    {
        await BackUpAsync(Archive);
        await VerbRun.RunAsync(other, ["restore", Archive]);
        using var log = new LogLines();
        await using var restored = PortalApp.On(other.Path, services: services => services.AddSingleton<ILoggerProvider>(log));

        await restored.Visit().GetAsync("/");

        Assert.StartsWith("Warning ", Assert.Single(log.Holding("Nothing is mailed since")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_OfAPortalThatPrinted_LeavesPrintedFilesOut()
    {
        var store = App.Services.GetRequiredService<IFileStore>();
        foreach (var name in new[] { "print-jobs/0198/1/invoices.zip", "purchase-orders/0198", "speaker-photos/0198" })
        {
            await store.WriteAsync(name, stream => stream.Write("x"u8), TestContext.Current.CancellationToken);
        }

        await BackUpAsync(Archive);

        using var zip = await ZipFile.OpenReadAsync(Archive, TestContext.Current.CancellationToken);
        var held = zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);
        Assert.Equal(["backup.json", "files/purchase-orders/0198", "files/speaker-photos/0198", "portal.db"], held);
    }

    [Fact]
    public async Task Original_AfterABackup_MailsOn()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        await BackUpAsync(Archive);

        Assert.NotEmpty(await App.DeliverMailAsync());
    }

    [Fact]
    public async Task Backup_OnUnix_IsReadByItsOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");

        await BackUpAsync(Archive);
        await VerbRun.RunAsync(other, ["restore", Archive]);

        Assert.All([Archive, Path.Combine(other.Path, "portal.db")], file => Assert.Equal("600", UnixMode.Of(file)));
        Assert.Equal(Archive, Assert.Single(Directory.GetFiles(kept.Path)));
    }

    [Fact]
    public async Task Backup_OfEncryptedKeys_NamesTheCertificateAndIsRestoredWithThatAlone()
    {
        using var certified = new Folder();
        var thumbprint = Certificates.Write(Path.Combine(kept.Path, "keys.pfx"));
        Certificates.Write(Path.Combine(kept.Path, "other.pfx"), "other");
        var (settings, others) = (With("keys.pfx"), With("other.pfx"));
        await using (var app = await ProductionPortal.OnAsync(certified, settings))
        {
            await app.Visit().GetAsync("/account/sign-in");
        }

        var said = await VerbRun.RunAsync(certified, ["backup", Archive], settings);
        List<string> refusals = [await VerbRun.RefusedAsync(other, ["restore", Archive]), await VerbRun.RefusedAsync(other, ["restore", Archive], others)];

        Assert.Contains(thumbprint, said, StringComparison.Ordinal);
        Assert.All(refusals, refusal => Assert.Contains($"CN=keys ({thumbprint})", refusal, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Path));
        await VerbRun.RunAsync(other, ["restore", Archive], settings);
        await using var restored = await ProductionPortal.OnAsync(other, settings);
        Assert.Equal(200, (int)(await restored.Visit().GetAsync("/account/sign-in")).Status);
    }

    private Dictionary<string, string> With(string certificate) => new() { ["Keys:Certificate"] = Path.Combine(kept.Path, certificate), ["Keys:CertificatePassword"] = Certificates.Password };

    /// <summary>The portal runs on meanwhile.</summary>
    private Task<string> BackUpAsync(string archive) => VerbRun.RunAsync(kept, ["backup", archive], new() { ["Portal:DataFolder"] = App.DataFolder });

    private async Task RegisterAsync(int teams)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        for (var team = 0; team < teams; team++)
        {
            await fresno.ConfirmedTeamAsync(people: 2);
        }
    }
}
