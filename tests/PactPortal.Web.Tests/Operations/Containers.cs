using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Tests.Operations;

/// <summary>What the files for containers say of the portal, held against the portal. No container runs here.</summary>
public sealed partial class Containers
{
    private static readonly string Compose = SourceFiles.Read("docker-compose.yml");
    private static readonly string Dockerfile = SourceFiles.Read("src/PactPortal.Web/Dockerfile");

    [Fact]
    public void Compose_Settings_AreTakenByThePortalInProduction()
    {
        var settings = Setting().Matches(Compose).ToDictionary(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), match => (string?)Substituted(match.Groups[2].Value));
        settings["Portal:DataFolder"] = Regex.Match(Dockerfile, "ENV Portal__DataFolder=(\\S+)").Groups[1].Value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        var (portal, mail, proxies) = (PortalOptions.Read(configuration, new Production()), MailOptions.Read(configuration, new Production()), ProxyOptions.Read(configuration));

        Assert.Equal(("SqlServer", "http://localhost:5080", "/data"), (portal.Provider, portal.PublicUrl, portal.DataFolder));
        Assert.Equal(("mail", 1025), (mail.Host, mail.Port));
        Assert.True(proxies.AreNone);
    }

    [Fact]
    public void Compose_Portal_RunsAsNobodyInParticularOnAReadOnlyRoot()
    {
        Assert.All(["user: \"1654\"", "read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "portal-data:/data"], line => Assert.Contains(line, Compose, StringComparison.Ordinal));
        Assert.DoesNotContain("privileged: true", Compose, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)password: ""?[a-z0-9]+", Compose);
    }

    [Fact]
    public void Dockerfile_OfThePortal_DropsRootAndAsksAnAddressThereIs()
    {
        var last = Dockerfile[Dockerfile.LastIndexOf("FROM ", StringComparison.Ordinal)..];

        Assert.Matches(@"(?s)USER \$APP_UID.*ENTRYPOINT \[""dotnet"", ""PactPortal.Web.dll""\]", last);
        var asked = Regex.Match(last, "GET (/\\S+) HTTP").Groups[1].Value;
        Assert.True(AccessTable.Find("GET", asked) is { NeedsNobody: true }, asked);
        Assert.Matches("FROM node:2[0-9]", Dockerfile);
    }

    [Fact]
    public void Context_OfTheImage_LeavesOutWhatIsSecretOrBuilt() =>
        Assert.All([".git/", "**/bin/", "**/obj/", "**/node_modules/", "src/PactPortal.Web/data/", "**/*.pfx"], line => Assert.Contains($"\n{line}\n", "\n" + SourceFiles.Read(".dockerignore"), StringComparison.Ordinal));

    /// <summary>As Compose fills variables in: <c>${NAME:-usual}</c>, and a password for one that must be given.</summary>
    private static string Substituted(string value) =>
        Variable().Replace(value, match => match.Groups[1].Success ? match.Groups[1].Value : "given").Trim('"');

    [GeneratedRegex(@"^    ([A-Z][A-Za-z]+__[A-Za-z_]+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$\{[A-Z_]+(?::-([^}]*))?(?::\?[^}]*)?\}")]
    private static partial Regex Variable();

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "PactPortal.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
