using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Tests.Access;

public sealed class EveryEndpointIsInTheTable : PortalScenario
{
    [Fact]
    public void Endpoints_ThatAreMapped_AreInTheTable()
    {
        var mapped = Mapped(App).Where(endpoint => !IsStaticAsset(endpoint));

        var missing = mapped.SelectMany(MethodsAndRoute).Where(one => AccessTable.Find(one.Method, one.Route) is null).ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public void Rules_OfTheTable_HaveAnEndpoint()
    {
        var mapped = Mapped(App).SelectMany(MethodsAndRoute).ToHashSet();

        var idle = AccessTable.Rules.Where(rule => !mapped.Contains((rule.Method, rule.Route))).ToList();

        Assert.Empty(idle);
    }

    /// <summary>The table can't be judged by itself: see <see cref="ApprovedAccess"/>.</summary>
    [Fact]
    public void Rules_OfTheTable_AreAsApproved()
    {
        using var scope = App.Services.CreateScope();
        var table = ApprovedAccess.OfTheTable(scope.ServiceProvider.GetRequiredService<DocumentKinds>().Printed);
        if (Environment.GetEnvironmentVariable("PACT_APPROVE_ACCESS") == "1")
        {
            ApprovedAccess.Write(table);
        }

        var approved = ApprovedAccess.Lines();
        var differences = approved.Except(table).Select(line => $"- {line}").Concat(table.Except(approved).Select(line => $"+ {line}"))
            .OrderBy(line => line[2..].Split(" | ")[0], StringComparer.Ordinal).ToList();
        Assert.True(differences.Count == 0 && approved.Count == table.Count, $"""
            The access table is another than what was approved in {ApprovedAccess.File}:
            {string.Join('\n', differences)}
            Where every line of this is meant, write the list anew and read its difference before it is committed:
            PACT_APPROVE_ACCESS=1 dotnet test tests/PactPortal.Web.Tests --filter "FullyQualifiedName~EveryEndpointIsInTheTable"
            """);
    }

    [Fact]
    public void Anonymous_IsSaidOfStaticAssetsOnly()
    {
        var anonymous = Mapped(App).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).ToList();

        Assert.NotEmpty(anonymous);
        Assert.All(anonymous, endpoint => Assert.True(IsStaticAsset(endpoint), endpoint.RoutePattern.RawText));
    }

    [Theory]
    [InlineData(null, "/stray")]
    [InlineData(Some.Fresno, "/stray")]
    [InlineData(Some.Administrator, "/stray")]
    [InlineData(null, "/stray/open")]
    public async Task Visit_EndpointThatNobodyPutInTheTable_IsNotThere(string? email, string address)
    {
        await using var app = await PortalApp.StartAsync(
            services: services => services.AddControllers().AddApplicationPart(typeof(StrayController).Assembly));
        var browser = email is null ? app.Visit() : await app.SignInAsync(email);

        var page = await browser.GetAsync(address);

        Assert.Contains(Mapped(app), endpoint => endpoint.RoutePattern.RawText == address[1..]);
        if (address == "/stray/open")
        {
            // An endpoint can exempt itself; the test above is what forbids it.
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return;
        }

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
        Assert.DoesNotContain(StrayController.Secret, page.Html, StringComparison.Ordinal);
    }

    private static IEnumerable<RouteEndpoint> Mapped(PortalApp app)
    {
        _ = app.Server; // endpoints are known once the pipeline stands
        return app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
    }

    private static bool IsStaticAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    private static IEnumerable<(string Method, string Route)> MethodsAndRoute(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [AccessTable.AnyMethod];
        return methods.Where(method => !HttpMethods.IsHead(method)).Select(method => (method, (endpoint.RoutePattern.RawText ?? "").TrimStart('/')));
    }
}

/// <summary>What a developer might forget to put into the table.</summary>
[Route("stray")]
public sealed class StrayController : Controller
{
    public const string Secret = "nobody may read this";

    [HttpGet("")]
    public IActionResult Show() => Content(Secret);

    [HttpGet("open")]
    [AllowAnonymous]
    public IActionResult Open() => Content(Secret);
}
