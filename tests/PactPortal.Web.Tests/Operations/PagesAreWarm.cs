using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary>The portal asks its main pages itself once it listens: nobody's first view is slow, and nothing is different afterwards.</summary>
public sealed class PagesAreWarm
{
    [Fact]
    public async Task WarmUp_AfterTheStart_ShowsTheMainPagesAndChangesNothing()
    {
        using var folder = new Data.Folder();
        var shown = new ShownPages();
        await using (var before = PortalApp.On(folder.Path, Settings(warmUp: false)))
        {
            var fresno = await before.SignInAsync(Some.Fresno);
            await fresno.ConfirmedTeamAsync(2);
            await fresno.DraftAsync(1);
            var rows = await Rows.ValuesAsync(before);

            await using var portal = PortalApp.On(folder.Path, Settings(warmUp: true), services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(shown)));
            var warmUp = portal.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "PageWarmUp");
            await (warmUp.ExecuteTask ?? Task.CompletedTask).WaitAsync(TestContext.Current.CancellationToken);

            Assert.Empty(portal.Errors.Entries);
            Assert.Equal(rows, await Rows.ValuesAsync(portal));
        }

        Assert.All(shown.Answers, answer => Assert.Equal(200, answer.Status));
        var paths = shown.Answers.Select(answer => answer.Path).Distinct().ToList();
        Assert.Superset(new HashSet<string> { "/", "/registrations", "/finance", "/planning", $"/planning/convenings/{Some.Convening}/registrations" }, paths.ToHashSet());
        Assert.Contains(paths, path => path.StartsWith("/registrations/", StringComparison.Ordinal) && path.EndsWith("/review", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Settings(bool warmUp) => new() { ["Portal:WarmUp"] = warmUp ? "true" : "false" };

    private sealed class ShownPages : IResultFilter
    {
        public ConcurrentQueue<(string Path, int Status)> Answers { get; } = [];

        public void OnResultExecuting(ResultExecutingContext context)
        {
        }

        public void OnResultExecuted(ResultExecutedContext context) =>
            Answers.Enqueue((context.HttpContext.Request.Path.Value ?? "", context.Exception is null ? context.HttpContext.Response.StatusCode : 500));
    }
}
