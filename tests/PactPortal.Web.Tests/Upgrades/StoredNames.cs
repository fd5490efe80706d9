using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PactPortal.Data.Printing;
using PactPortal.Documents;
using PactPortal.Testing;
using PactPortal.Web.Features.PrintJobs;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>
/// What a database, a data folder, a browser and the card provider hold by name is in a list that somebody approved: whoever renames a class, a
/// property or a member here renames nothing there.
/// </summary>
public sealed class StoredNames
{
    private const string Approved = "tests/PactPortal.Web.Tests/Upgrades/approved-names.txt";

    [Fact]
    public async Task Names_ThatAreStored_AreAsApproved()
    {
        await using var app = await PortalApp.StartAsync(services: RecordedProtection.Record);
        var now = (await OfAsync(app)).ToList();
        var path = SourceFiles.PathOf(Approved);
        if (Environment.GetEnvironmentVariable("PACT_APPROVE_NAMES") == "1")
        {
            await File.WriteAllLinesAsync(path, [.. File.ReadLines(path).Where(line => line.StartsWith('#')), .. now]);
        }

        var approved = File.ReadLines(path).Where(line => !line.StartsWith('#')).ToList();
        var differences = approved.Except(now).Select(line => $"- {line}").Concat(now.Except(approved).Select(line => $"+ {line}")).ToList();
        Assert.True(differences.Count == 0 && approved.Count == now.Count, $"""
            Stored names are others than those approved in {Approved}:
            {string.Join('\n', differences)}
            What is stored already keeps its name: docs/adr/0031-stored-names.md says how a name is kept. Where every line of this is meant:
            PACT_APPROVE_NAMES=1 dotnet test tests/PactPortal.Web.Tests --filter "FullyQualifiedName~StoredNames"
            """);
    }

    [Fact]
    public async Task Json_ThatIsStored_SaysItsNames()
    {
        await using var app = await PortalApp.StartAsync();

        Assert.Empty(await app.QueryAsync(db => Task.FromResult(NameList.Unnamed(ModelOf(db)).ToList())));
    }

    /// <summary>Each enum and each JSON of the last release, read and written by this one.</summary>
    [Fact]
    public async Task Values_OfTheLastRelease_AreWrittenAsTheyWere()
    {
        using var folder = new Folder();
        await KeptStates.UnpackAsync(Path.Combine(AppContext.BaseDirectory, "Upgrades", "States", UpgradedStates.Kept.Last().Data), folder.Path);
        await using var app = await PortalApp.StartAsync();
        var converters = await app.QueryAsync(db => Task.FromResult(NameList.Converters(ModelOf(db)).ToList()));
        using var database = new EarlierDatabase(Path.Combine(folder.Path, "portal.db"));
        var stored = converters.SelectMany(one => database.Texts(one.Table, one.Column).Select(text => (Column: $"{one.Table}.{one.Column}", one.Converter, Text: text))).ToList();
        var pieces = Directory.EnumerateFiles(Path.Combine(folder.Path, PrintFolder.All), "*", SearchOption.AllDirectories).ToList();

        Assert.True(stored.Count > 200 && pieces.Count > 20, $"Only {stored.Count} values and {pieces.Count} pieces are kept.");
        Assert.Empty(stored.Where(one => one.Text != (string?)one.Converter.ConvertToProvider(one.Converter.ConvertFromProvider(one.Text))).Select(one => one.Column).Distinct());
        Assert.Empty(pieces.Where(piece => File.ReadAllText(piece) != WrittenAgain(piece)).Select(Path.GetFileName));
    }

    private static string WrittenAgain(string piece)
    {
        using var before = File.OpenRead(piece);
        using var now = new MemoryStream();
        if (piece.EndsWith(PrintPieces.Badges, StringComparison.Ordinal))
        {
            DocumentFile.Write(DocumentFile.ReadLabels(before), now);
        }
        else
        {
            DocumentFile.Write(DocumentFile.ReadDocument(before), now);
        }

        return Encoding.UTF8.GetString(now.ToArray());
    }

    private static async Task<IEnumerable<string>> OfAsync(PortalApp app) =>
    [
        .. await app.QueryAsync(db => Task.FromResult(NameList.OfColumns(ModelOf(db)).ToList())),
        .. NameList.OfFiles(),
        .. NameList.OfValues(),
        .. await OfBrowsersAsync(app),
    ];

    /// <summary>Cookies, and what the keys protect, for which purpose.</summary>
    private static async Task<IEnumerable<string>> OfBrowsersAsync(PortalApp app)
    {
        await app.SignInAsync(Some.Planner);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DownloadTickets>();
        var cookies = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var tokens = app.Services.GetRequiredService<IOptions<IdentityOptions>>().Value.Tokens;
        return
        [
            $"cookies: {cookies.Cookie.Name}, {app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name}",
            $"keys of the application {app.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator}",
            .. RecordedProtection.PurposesOf(app).Select(purpose => $"keys for {purpose}"),
            $"tokens: {tokens.EmailConfirmationTokenProvider} {UserManager<object>.ConfirmEmailTokenPurpose}, {tokens.PasswordResetTokenProvider} {UserManager<object>.ResetPasswordTokenPurpose}",
        ];
    }

    private static IRelationalModel ModelOf(DbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
}
