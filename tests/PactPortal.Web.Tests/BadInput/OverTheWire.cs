using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput;

/// <summary>What only the real server sees: sizes, bytes of an address, headers it refuses to send.</summary>
public sealed class OverTheWire(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const int OverAMegabyte = 1_100_000;

    public static TheoryData<string> OddAddresses =>
    [
        "/convenings/%00", "/convenings/%2e%2e/%2e%2e/etc/passwd", "/convenings/..%2f..%2fappsettings.json", "/convenings/%c0%ae%c0%ae/", "/convenings/%", "/convenings/%ff", "/convenings/%ed%a0%80",
        "/convenings/impact-2026%0d%0aSet-Cookie:x=y", "/convenings/\u00e9", "/convenings/%E6%9D%8E%E5%B0%8F%E9%BE%8D", "/convenings/IMPACT-2026'--", "/convenings//impact-2026", "/convenings/impact-2026/justification?x=%00&x=%ff",
        "/verify/%00", "/verify/%E2%80%AE", "/verify?code=%00%ff", "/verify?code=%E6%9D%8E", "/verify?code[]=1&code=2&code=3", "/justifications/%2e%2e.pdf", "/justifications/.pdf", "/justifications/%00.pdf", "/registrations/%00/team",
        "/account/sign-in?returnUrl=%00", "/account/sign-in?returnUrl=%E6%9D%8E", "/problem/%30", "/registrations?page=-1", "/registrations?page=99999999999", "/../../appsettings.json", "/appsettings.json", "/portal.db", "/.git/config",
        "/convenings/" + new string('a', 5_000), "/verify/" + new string('7', 5_000), "/justifications/" + new string('%', 1) + "41" + new string('b', 3_000),
    ];

    [Theory]
    [MemberData(nameof(OddAddresses))]
    public async Task Get_AnOddAddress_IsAnsweredWithoutBreaking(string address)
    {
        var (status, body) = await portal.RawAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.InRange(status, 200, 499);
        Assert.DoesNotContain("Set-Cookie:x", body.Split("\r\n\r\n")[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ConnectionStrings", body, StringComparison.Ordinal);
        Assert.Empty(portal.App.Errors.Entries);
    }

    [Theory]
    [InlineData("/registrations/李小龍")]
    [InlineData("/registrations/é?x=ü")]
    [InlineData("/\u202E")]
    public async Task SignIn_WithAReturnAddressThatNoHeaderHolds_LeadsSomewhereOfOurs(string returnUrl)
    {
        var page = await portal.Visit().GetAsync("/account/sign-in");

        var answer = await (await page.PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Some.Password, ["Form.ReturnUrl"] = returnUrl })).FollowAsync();
        var clock = await (await portal.Visit().PostAsync("/demonstration/clock", new Dictionary<string, string?> { ["preset"] = "early", ["returnTo"] = returnUrl })).FollowAsync();

        Assert.Equal(["Registrations", "Counties, learning side by side"], new[] { answer.Heading, clock.Heading });
        Assert.Empty(portal.App.Errors.Entries);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/convenings/impact-2026/justification")]
    [InlineData("/demonstration/clock")]
    public async Task Post_OverAMegabyte_IsRefusedAndWritesNothing(string address)
    {
        var visitor = portal.Visit();
        var before = await Rows.CountAsync(portal.App);
        var content = new StringContent("Form.Agency=" + new string('x', OverAMegabyte), new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

        var page = await visitor.SendAsync(HttpMethod.Post, address, content);

        Assert.Contains(page.Status, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        Assert.True(page.Heading.Length > 0, $"{page}");
        Assert.Equal(before, await Rows.CountAsync(portal.App));
        Assert.Empty(portal.App.Errors.Entries);
    }

    [Fact]
    public async Task Post_InOtherShapes_IsRefusedAndWritesNothing()
    {
        var visitor = portal.Visit();
        var token = await visitor.TokenAsync();
        var sound = Some.Letter().Append(token).Select(field => KeyValuePair.Create(field.Key, field.Value ?? "")).ToList();
        var before = await Rows.CountAsync(portal.App);
        using var multipart = new MultipartFormDataContent { { new ByteArrayContent(new byte[1000]), "Form.Agency", "agency.exe" } };
        multipart.Add(new StringContent(token.Value ?? ""), token.Key);
        HttpContent[] bodies =
        [
            new StringContent("{\"Form\":{\"County\":\"10\"}}", Encoding.UTF8, "application/json"),
            new StringContent("<Form/>", Encoding.UTF8, "application/xml"),
            new StringContent("--x\r\nbroken", Encoding.ASCII, "multipart/form-data"),
            new ByteArrayContent([0xFF, 0x00]),
            multipart,
            new FormUrlEncodedContent(sound.Concat(Enumerable.Range(0, 5_000).Select(number => KeyValuePair.Create($"f{number}", "x")))),
            new FormUrlEncodedContent(sound.Where(field => field.Key != "Form.Agency").Concat(Enumerable.Range(0, 390).Select(number => KeyValuePair.Create($"Form.Roles[{number}]", "1")))),
        ];

        foreach (var body in bodies)
        {
            var page = await visitor.SendAsync(HttpMethod.Post, $"/convenings/{Some.Convening}/justification", body);

            Assert.True((int)page.Status is 400 or 413 or 415 or 200, $"{page}");
            Assert.True(page.Heading.Length > 0, $"{page}");
        }

        Assert.Equal(before, await Rows.CountAsync(portal.App));
        Assert.Empty(portal.App.Errors.Entries);
    }

    [Fact]
    public async Task Head_APage_HasItsHeadersAndNoBody()
    {
        var (status, answer) = await portal.RawAsync("HEAD /convenings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Equal(200, status);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A portal behind the server it has in production, on a port of its own.</summary>
public sealed class ServedPortal : IAsyncLifetime
{
    private PortalApp? app;

    public PortalApp App => app ?? throw new InvalidOperationException("The portal starts with the class.");

    public async ValueTask InitializeAsync()
    {
        app = await PortalApp.StartAsync();
        app.Serve();
    }

    public PortalBrowser Visit() => App.Visit();

    /// <summary>Bytes as they are: no client puts an address in order first.</summary>
    public async Task<(int Status, string Answer)> RawAsync(string request)
    {
        var address = App.ClientOptions.BaseAddress;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    public async ValueTask DisposeAsync()
    {
        await using var ended = App;
        await PortalScenario.SoundAsync(ended);
    }
}
