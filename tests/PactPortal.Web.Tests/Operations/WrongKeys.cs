using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Keys;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Certificates for keys that can't do it stop the start with the key and the file.</summary>
public sealed class WrongKeys : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_FileThatIsNotThere_IsRefused() => Refused(Settings("absent.pfx"), "absent.pfx: there is no such file");

    [Fact]
    public void Read_FolderInPlaceOfAFile_IsRefused()
    {
        Directory.CreateDirectory(InFolder("folder.pfx"));

        Refused(Settings("folder.pfx"), "folder.pfx");
    }

    [Fact]
    public void Read_WrongPassword_IsRefused()
    {
        Certificates.Write(InFolder("keys.pfx"), password: "another");

        Refused(Settings("keys.pfx"), "Keys:CertificatePassword doesn’t open it");
    }

    [Fact]
    public void Read_FileThatIsNoCertificate_IsRefused()
    {
        File.WriteAllText(InFolder("keys.pfx"), "-----BEGIN CERTIFICATE-----");

        Refused(Settings("keys.pfx"), "can’t be read as a PFX file");
    }

    [Fact]
    public void Read_KeyThatCannotEncrypt_IsRefused()
    {
        Certificates.WriteOfAnotherKind(InFolder("keys.pfx"));

        Refused(Settings("keys.pfx"), "holds no RSA key");
    }

    [Theory]
    [InlineData(-10, -1)]
    [InlineData(1, 10)]
    public void Read_CertificateThatIsNotValidToday_IsRefusedAndNamesItsDays(int fromDays, int throughDays)
    {
        Certificates.Write(InFolder("keys.pfx"), fromDays: fromDays, throughDays: throughDays);

        Refused(Settings("keys.pfx"), $"to {TimeProvider.System.GetLocalNow().AddDays(throughDays):yyyy-MM-dd}");
    }

    [Fact]
    public void Read_FormerCertificateThatIsOver_IsTaken()
    {
        Certificates.Write(InFolder("keys.pfx"));
        Certificates.Write(InFolder("former.pfx"), fromDays: -10, throughDays: -1);
        var settings = Settings("keys.pfx");
        (settings["Keys:FormerCertificate"], settings["Keys:FormerCertificatePassword"]) = (InFolder("former.pfx"), Certificates.Password);

        Assert.Equal(2, Read(settings).All.Count());
    }

    [Fact]
    public void Read_PasswordWithoutACertificate_IsRefused() => Refused(new() { ["Keys:CertificatePassword"] = Certificates.Password }, "Keys:CertificatePassword");

    [Fact]
    public void Read_FormerCertificateAlone_IsRefused()
    {
        Certificates.Write(InFolder("former.pfx"));

        Refused(new() { ["Keys:FormerCertificate"] = InFolder("former.pfx"), ["Keys:FormerCertificatePassword"] = Certificates.Password }, "Keys:FormerCertificate");
    }

    private string InFolder(string file) => Path.Combine(folder.Path, file);

    private Dictionary<string, string?> Settings(string file) => new() { ["Keys:Certificate"] = InFolder(file), ["Keys:CertificatePassword"] = Certificates.Password };

    private static void Refused(Dictionary<string, string?> settings, string words)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read(settings));

        Assert.StartsWith("Keys:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Certificates.Password, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static KeyOptions Read(Dictionary<string, string?> settings) =>
        KeyOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Production(), TimeProvider.System.GetUtcNow());

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "PactPortal.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
