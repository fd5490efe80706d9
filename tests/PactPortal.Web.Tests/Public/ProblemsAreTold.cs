using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Public;

public sealed class ProblemsAreTold
{
    [Theory]
    [InlineData("/no-such-page", 404, "Page not found")]
    [InlineData("/convenings/no-such-convening", 404, "Page not found")]
    [InlineData("/no/such/file.css", 404, "Page not found")]
    [InlineData("/problem/400", 400, "This could not be read")]
    [InlineData("/problem/405", 405, "This address can’t be used like that")]
    [InlineData("/problem/413", 413, "That was too much at once")]
    [InlineData("/problem/429", 429, "Please wait a minute")]
    [InlineData("/problem/500", 500, "Something went wrong on our side")]
    [InlineData("/problem/200", 404, "Page not found")]
    [InlineData("/problem/-1", 404, "Page not found")]
    [InlineData("/problem/99999999999", 404, "Page not found")]
    public async Task Visit_AddressOfAProblem_IsAPageOfThePortal(string address, int status, string heading)
    {
        await using var app = await PortalApp.StartAsync();

        var page = await app.Visit().GetAsync(address);

        Assert.Equal((status, heading), ((int)page.Status, page.Heading));
        IsOfThePortal(page);
        Assert.Empty(app.Errors.Entries);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Visit_WhatBreaks_IsAPageThatTellsNothingOfIt(string method)
    {
        await using var app = await PortalApp.StartAsync(services: services => services.AddSingleton<IDocumentRenderer, Broken>());
        var visitor = app.Visit();
        var made = await (await visitor.GetAsync($"/convenings/{Some.Convening}/justification")).PressAsync("Make the letter", Some.Letter());

        var page = await visitor.SendAsync(new HttpMethod(method), $"{made.Location}.pdf");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Headers.AreThere(page);
        if (method == "GET")
        {
            Assert.Equal("Something went wrong on our side", page.Heading);
            IsOfThePortal(page);
            Assert.DoesNotContain(Broken.Secret, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        }

        Assert.Contains(app.Errors.Entries, entry => entry.Contains(Broken.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/css/portal.css")]
    [InlineData("/favicon.svg")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/registrations")]
    public async Task Visit_AnyKindOfAnswer_HasTheHeaders(string address)
    {
        await using var app = await PortalApp.StartAsync();

        var page = await app.Visit().GetAsync(address);

        Headers.AreThere(page);
    }

    private static void IsOfThePortal(Page page)
    {
        Headers.AreThere(page);
        Markup.HoldsNothingInline(page);
        Assert.NotNull(page.Document.QuerySelector(".pp-header a[href='/']"));
        Assert.NotNull(page.Document.QuerySelector(".pp-footer"));
        Assert.NotNull(page.Document.QuerySelector("main#main .pp-actions a"));
        Assert.EndsWith("– PactPortal", page.Document.Title, StringComparison.Ordinal);
    }

    private sealed class Broken : IDocumentRenderer
    {
        public const string Secret = "the renderer's inner secret";

        public string ContentType => "application/pdf";

        public byte[] Render(Document document) => throw new InvalidOperationException(Secret);

        public byte[] Render(LabelSheets sheets) => throw new InvalidOperationException(Secret);

        public void Bind(Binder binder, Stream output) => throw new InvalidOperationException(Secret);
    }
}
