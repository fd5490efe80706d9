using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Data;

public sealed class TwoStartAtOnce
{
    [Fact]
    public async Task Start_TwoOnOneEmptyFolder_BothComeUpAndSeedOnce()
    {
        using var folder = new Folder();
        await using var one = PortalApp.On(folder.Path);
        await using var other = PortalApp.On(folder.Path);

        var pages = await Task.WhenAll(HomeAsync(one), HomeAsync(other));

        Assert.All(pages, page => Assert.Equal("Counties, learning side by side", page.Heading));
        Assert.Equal(58, await one.QueryAsync(db => db.Counties.CountAsync()));
        Assert.Equal(3, await one.QueryAsync(db => db.Convenings.CountAsync()));
        Assert.Equal(Demonstration.Accounts.Count, await one.QueryAsync(db => db.Users.CountAsync()));
        Assert.Empty(await other.RecountAsync());
        Assert.Empty(one.Errors.Entries);
        Assert.Empty(other.Errors.Entries);

        static Task<Page> HomeAsync(PortalApp app) => Task.Run(() => app.Visit().GetAsync("/"));
    }

    [Fact]
    public async Task Start_OnAFolderThatIsSeeded_ChangesNothing()
    {
        using var folder = new Folder();
        await using (var first = PortalApp.On(folder.Path))
        {
            await first.Visit().GetAsync("/");
        }

        await using var second = PortalApp.On(folder.Path);
        var before = await Rows.CountAsync(second);
        var page = await second.Visit().GetAsync("/health/ready");

        Assert.Equal("Healthy", page.Html);
        Assert.Equal(before, await Rows.CountAsync(second));
    }
}
