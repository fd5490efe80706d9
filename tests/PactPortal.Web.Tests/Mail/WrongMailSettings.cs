using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Tests.Mail;

public sealed class WrongMailSettings
{
    [Theory]
    [InlineData("Mail:Host", null)]
    [InlineData("Mail:Host", "mail.example.org:587")]
    [InlineData("Mail:Host", "smtp://mail.example.org")]
    [InlineData("Mail:From", null)]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Mail:From", "PACT <portal@pact.example.org>")]
    [InlineData("Mail:From", "portál@pact.example.org")]
    [InlineData("Mail:ReplyTo", "nobody")]
    [InlineData("Mail:Port", "465")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Port", "-25")]
    [InlineData("Mail:Port", "65536")]
    [InlineData("Mail:Port", "smtp")]
    [InlineData("Mail:Security", "tls")]
    [InlineData("Mail:Security", "2")]
    [InlineData("Mail:Security", "Ssl")]
    [InlineData("Mail:Security", "None")]
    [InlineData("Mail:Password", null)]
    [InlineData("Mail:UserName", "")]
    [InlineData("Mail:Deliver", "maybe")]
    [InlineData("Mail:Timeout", "soon")]
    [InlineData("Mail:Timeout", "00:00:00")]
    [InlineData("Mail:Timeout", "-00:00:10")]
    [InlineData("Mail:Timeout", "45")] // forty-five days
    [InlineData("Mail:Timeout", "00:00:50.001")]
    [InlineData("Mail:CertificateAuthority", "no-such-file.pem")]
    public void Read_InProduction_RefusesNamingTheKey(string key, string? value)
    {
        var refusal = Refusal(new(Sound()) { [key] = value });

        Assert.Contains(key, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Theory]
    [InlineData("Tls", "587", "Mail:Security is Tls")]
    [InlineData("Tls", "25", "Mail:Security is Tls")]
    [InlineData("StartTls", "465", "Mail:Security is StartTls")]
    [InlineData("None", "465", "Mail:Security is None")]
    public void Read_PortOfAnotherKindOfSecurity_RefusesNamingBoth(string security, string port, string said)
    {
        var refusal = Refusal(new(Unsigned()) { ["Mail:Host"] = "127.0.0.1", ["Mail:Security"] = security, ["Mail:Port"] = port });

        Assert.Contains($"Mail:Port is {port}", refusal, StringComparison.Ordinal);
        Assert.Contains(said, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InTheClearToAnotherMachine_RefusesNamingTheKeys()
    {
        var refusal = Refusal(new(Unsigned()) { ["Mail:Security"] = "None", ["Mail:PlainHosts"] = "catcher, example.org" });

        Assert.Contains("Mail:Security", refusal, StringComparison.Ordinal);
        Assert.Contains("mail.example.org in Mail:PlainHosts", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("mail.example.org")]
    public void Read_APasswordInTheClear_RefusesWhateverHostIsAllowed(string host)
    {
        var refusal = Refusal(new(Sound()) { ["Mail:Host"] = host, ["Mail:Security"] = "None", ["Mail:PlainHosts"] = host });

        Assert.Contains("Mail:Password would cross the network as text", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", null, null)]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("[::1]", null, null)]
    [InlineData("mail", "Mail:PlainHosts", "catcher, Mail")]
    [InlineData("mail", "Mail:PlainHosts:1", "mail")]
    public void Read_InTheClearToThisMachineOrAHostThatIsNamed_TakesIt(string host, string? key, string? value)
    {
        var settings = new Dictionary<string, string?>(Unsigned()) { ["Mail:Host"] = host, ["Mail:Security"] = "None" };
        if (key is not null)
        {
            settings[key] = value;
        }

        Assert.Equal(MailSecurity.None, Read(settings).Security);
    }

    [Theory]
    [InlineData(null, null, MailSecurity.StartTls, 587)]
    [InlineData("StartTls", "2525", MailSecurity.StartTls, 2525)]
    [InlineData("Tls", null, MailSecurity.Tls, 465)]
    [InlineData("Tls", "2465", MailSecurity.Tls, 2465)]
    public void Read_SoundSettings_SignsInOverTls(string? security, string? port, MailSecurity read, int readPort)
    {
        var options = Read(new(Sound()) { ["Mail:Security"] = security, ["Mail:Port"] = port });

        Assert.Equal(("mail.example.org", readPort, read, "portal", true), (options.Host, options.Port, options.Security, options.UserName, options.Delivers));
        Assert.Equal(TimeSpan.FromSeconds(45), options.Timeout);
        Assert.DoesNotContain("secret", $"{options}", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnAuthorityThatIsNoCertificate_RefusesNamingKeyAndFile()
    {
        var folder = PortalApp.NewFolder();
        var file = Path.Combine(folder, "root.pem");
        File.WriteAllText(file, "not a certificate");

        var refusal = Refusal(new(Sound()) { ["Mail:CertificateAuthority"] = file });

        Directory.Delete(folder, recursive: true);
        Assert.Contains($"Mail:CertificateAuthority is {file}", refusal, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Unsigned() => new() { ["Mail:Host"] = "mail.example.org", ["Mail:From"] = "portal@pact.example.org" };

    private static Dictionary<string, string?> Sound() => new(Unsigned()) { ["Mail:UserName"] = "portal", ["Mail:Password"] = "secret" };

    private static string Refusal(Dictionary<string, string?> settings) => Assert.Throws<StartRefusedException>(() => Read(settings)).Message;

    private static MailOptions Read(Dictionary<string, string?> settings) =>
        MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = "Production" });
}
