using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.Documents;

namespace PactPortal.Web.Tests.Data;

public sealed class WrongSettings
{
    [Theory]
    [InlineData("Portal:DataFolder", "")]
    [InlineData("Portal:PublicUrl", null)]
    [InlineData("Portal:PublicUrl", "pact.example.org")]
    [InlineData("Portal:PublicUrl", "ftp://pact.example.org")]
    [InlineData("Portal:PublicUrl", "/pact")]
    [InlineData("Portal:PublicUrl", "https://portal.example.org/pact")]
    [InlineData("Portal:PublicUrl", "https://portal.example.org/?a=b")]
    [InlineData("Portal:PublicUrl", "https://somebody@portal.example.org")]
    [InlineData("Database:MaxBatchSize", "0")]
    [InlineData("Database:MaxBatchSize", "all")]
    [InlineData("ConnectionStrings:Portal", "Data Sauce=portal.db")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Provider", "sqlite")]
    [InlineData("Database:Provider", "")]
    public void Read_InProduction_RefusesNamingTheKey(string key, string? value)
    {
        var settings = Sound();
        settings[key] = value;

        var refusal = Assert.Throws<StartRefusedException>(() => PortalOptions.Read(Configuration(settings), new Environment(Environments.Production)));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Read_SqlServerWithoutConnectionString_RefusesNamingTheKey()
    {
        var settings = Sound();
        settings["Database:Provider"] = "SqlServer";

        var refusal = Assert.Throws<StartRefusedException>(() => PortalOptions.Read(Configuration(settings), new Environment(Environments.Production)));

        Assert.Contains("ConnectionStrings:Portal", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SqlServerWithConnectionString_TakesIt()
    {
        var settings = Sound();
        (settings["Database:Provider"], settings["ConnectionStrings:Portal"]) = ("SqlServer", "Server=db;Database=pact");

        var options = PortalOptions.Read(Configuration(settings), new Environment(Environments.Production));

        Assert.Equal(("SqlServer", "Server=db;Database=pact"), (options.Provider, options.ConnectionString));
    }

    [Fact]
    public void Read_SoundSettings_TakesThem()
    {
        var options = PortalOptions.Read(Configuration(Sound()), new Environment(Environments.Production));

        Assert.Equal(("Sqlite", "https://pact.example.org"), (options.Provider, options.PublicUrl));
    }

    [Fact]
    public void Read_InDevelopmentWithoutPublicUrl_TakesTheAddressOfTheRequest()
    {
        var settings = Sound();
        settings.Remove("Portal:PublicUrl");

        var options = PortalOptions.Read(Configuration(settings), new Environment(Environments.Development));

        Assert.Null(options.PublicUrl);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("Early")]
    [InlineData("2026-13-01")]
    public void ReadClock_NeitherPresetNorInstant_RefusesNamingTheKey(string clock)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => ClockSetting.Read(Configuration(new() { ["Demonstration:Clock"] = clock })));

        Assert.Contains("Demonstration:Clock", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("last-early-minute", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questpdf", null, "Documents:Renderer")]
    [InlineData("", null, "Documents:Renderer")]
    [InlineData("QuestPdf", "Community", "docs/questpdf.md")]
    [InlineData("QuestPdf", null, "Documents:QuestPdfLicense")]
    [InlineData("QuestPdf", "Evaluation", "Documents:QuestPdfLicense")]
    [InlineData("QuestPdf", "1", "Documents:QuestPdfLicense")]
    public void AddDocuments_UnknownOrUnlicensedRenderer_RefusesNamingTheKey(string renderer, string? license, string key)
    {
        var configuration = Configuration(new() { ["Documents:Renderer"] = renderer, ["Documents:QuestPdfLicense"] = license });

        var refusal = Assert.Throws<StartRefusedException>(() => new ServiceCollection().AddDocuments(configuration));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static Dictionary<string, string?> Sound() => new()
    {
        ["Portal:DataFolder"] = "data",
        ["Portal:PublicUrl"] = "https://pact.example.org/",
        ["Database:Provider"] = "Sqlite",
    };

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "PactPortal.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
