using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Privacy;

/// <summary>
/// Reads every page, feed and file of the access table as everybody who may: no hidden speaker is named there, and what an
/// attendee said privately is read by them and by the access coordinator alone. New addresses join by standing in the table.
/// </summary>
public sealed partial class PrivateStaysPrivate(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const string Needs = "planning/convenings/{slug}/access";
    private const string Seat = "Quartzleaf seat beside the door";
    private const string Food = "No sesame, says Quartzleaf";

    private static readonly Dictionary<string, string?> Answers = new() { ["Form.AccessNeeds"] = Seat, ["Form.DietaryNeeds"] = Food, ["Form.IsLivedExperienceConsultant"] = "false" };

    private readonly PortalWalk walk = new(portal);

    [Fact]
    public async Task Read_EverythingAsEverybody_FindsNoHiddenSpeakerAndNoPrivateAnswer()
    {
        var hidden = await portal.App.QueryAsync(db => db.Set<Speaker>().Where(speaker => speaker.Visibility == SpeakerVisibility.Hidden).Select(speaker => speaker.Name).ToListAsync());
        Assert.NotEmpty(hidden);
        var own = $"/me/{portal.Identifiers(People.FresnoRecords)["{token}"]}";
        await SayAsync(own, Answers);

        var before = await walk.ReadAllAsync();
        await SayAsync(own, new(Answers) { ["Form.IsLivedExperienceConsultant"] = "true" });
        var after = await walk.ReadAllAsync();

        Assert.InRange(before.Count, 400, int.MaxValue);
        // By the family name: it is enough to know somebody by.
        Assert.Empty(before.Where(read => hidden.Any(name => read.Value.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase))).Select(read => read.Key));
        Assert.Equal([$"{Some.AccessCoordinator} {Needs}"], before.Where(read => read.Value.Contains("Quartzleaf", StringComparison.OrdinalIgnoreCase)).Select(read => read.Key.Split(" at ")[0]).Distinct());
        // Said here or nowhere: nobody else's page, feed, file or count is another for it.
        Assert.Empty(after.Where(read => WithoutWalk(before.GetValueOrDefault(read.Key)) != WithoutWalk(read.Value) && !read.Key.EndsWith("/access", StringComparison.Ordinal)).Select(read => read.Key));
        Assert.Contains(Seat, (await portal.App.Visit().GetAsync(own)).Html, StringComparison.Ordinal);
    }

    // The walk takes files out and reads what is private, and a record's history says so. What else it says is compared.
    private static string? WithoutWalk(string? text) => text is null ? null : OfTheWalk().Replace(text, "");

    private async Task SayAsync(string own, Dictionary<string, string?> answers) =>
        Assert.Equal(HttpStatusCode.Redirect, (await (await portal.App.Visit().GetAsync(own)).PressAsync("Save", answers)).Status);

    [GeneratedRegex("<li>(?:(?!</li>).)*(?: downloaded| exported| exported as (?:csv|xlsx|pdf)|Private answers read)\\s(?:(?!</li>).)*</li>|<p class=\"pp-soft\">(?:Nothing was done to it yet|These are the latest 200)\\.</p>|</?ol[^>]*>|\\s+", RegexOptions.Singleline)]
    private static partial Regex OfTheWalk();
}
