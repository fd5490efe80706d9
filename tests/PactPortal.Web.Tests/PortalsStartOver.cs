using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests;

/// <summary>Scenarios take over each other's portals: nothing of one may be met in the next.</summary>
public sealed class PortalsStartOver
{
    /// <summary>What of the portal keeps something between requests, and why the next scenario doesn't meet it.</summary>
    private static readonly IReadOnlyList<string> Keeping =
    [
        "DemonstrationTimeProvider", // set again from the seeded row
        "MailOptions", // a list from settings
        "MailOutage", // ended
        "PersistentConnections", // what they reach is replaced, and what they prepared says nothing of it
        "Pipeline", // of the portal itself
        "SandboxStore", // knows its file by a number that begins anew with the file
        "WriteGate", // forgets with every commit, and one is made
    ];

    [Fact]
    public async Task StartOver_AfterAScenarioThatChangedEverything_IsAsANewOne()
    {
        await using var fresh = await PortalApp.StartAsync();
        await using var used = await PortalApp.BorrowAsync();
        var coordinator = await used.SignInAsync(Some.Fresno);
        await coordinator.ConfirmedTeamAsync(people: 2);
        await used.DeliverMailAsync();
        await used.PriceAsync(Some.Convening, "pact-county", "early", 1_00);
        await used.OpenCheckoutAsync("PACT26-ZZZZZ");
        await used.Sandboxed().SwitchOutageAsync(SandboxOutage.Away, 9, TestContext.Current.CancellationToken);
        await used.Visit().PostAsync("/demonstration/clock", new Dictionary<string, string?> { ["preset"] = Demonstration.Presets[^1].Id });
        used.Clock.Now = Some.EarlyBirdEnd;
        var before = await used.Visit().GetAsync($"/convenings/{Some.Convening}");
        used.Services.GetRequiredService<MailOutage>().Begin(new MailReceipt(MailAnswer.ServerAway, "The server is away"), used.Clock.Now);
        used.Errors.LogError("Something that the scenario expected");

        await used.StartOverAsync();

        Assert.Equal(await Rows.ValuesAsync(fresh), await Rows.ValuesAsync(used));
        Assert.Equal(Files(fresh), Files(used));
        Assert.Empty(used.Errors.Entries);
        Assert.Null(used.Services.GetRequiredService<MailOutage>().Current);
        Assert.Equal(fresh.Clock.Now, used.Clock.Now);
        Assert.Empty(await used.Sandboxed().ListAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(before.Html, await HtmlAsync(used));
        Assert.Equal(await HtmlAsync(fresh), await HtmlAsync(used));
    }

    /// <summary>A further one would need a line in <see cref="PortalApp.StartOverAsync"/>, and then one above.</summary>
    [Fact]
    public async Task Singletons_OfThePortal_KeepNothingElse()
    {
        List<ServiceDescriptor> known = [];
        await using var app = await PortalApp.StartAsync(services: services => known.AddRange(services));
        _ = app.Services;

        var keeping = known.Where(service => service.Lifetime == ServiceLifetime.Singleton)
            .Select(service => service.ImplementationInstance?.GetType() ?? service.ImplementationType ?? service.ServiceType)
            .Where(type => type.Assembly.GetName().Name is "PactPortal.Web" or "PactPortal.Data" && Keeps(type)).Select(type => type.Name).Distinct();

        Assert.Equal(Keeping, keeping.Order(StringComparer.Ordinal));
    }

    /// <summary>A field that is set after the making, but for parameters that the compiler keeps, or that collects.</summary>
    private static bool Keeps(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field =>
            (!field.IsInitOnly && !field.Name.EndsWith(">P", StringComparison.Ordinal)) || typeof(IDictionary).IsAssignableFrom(field.FieldType) || typeof(IList).IsAssignableFrom(field.FieldType)
            || field.FieldType.Name.StartsWith("Lazy`", StringComparison.Ordinal) || field.FieldType.Name.StartsWith("Concurrent", StringComparison.Ordinal));

    private static IEnumerable<string> Files(PortalApp app) =>
        Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(app.DataFolder, file))
            .Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static async Task<string> HtmlAsync(PortalApp app) => (await app.Visit().GetAsync($"/convenings/{Some.Convening}")).Html;
}
