using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class WhoMayHaveWhichSeat : PortalScenario
{
    [Fact]
    public async Task Request_ByACountyOutsidePact_HoldsNoSeatAndDrawsNothing()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(people: 2, rate: "county");
        var review = await alpine.GetAsync($"/registrations/{reference}/review");
        var (pools, fund) = (await PoolsAsync(), await FundAsync());

        await review.PressAsync("Request to attend", new() { ["Form.Agreed"] = "true" });
        var page = await alpine.GetAsync($"/registrations/{reference}");

        Assert.Equal("You asked to attend", page.Heading);
        Assert.Contains("Total due $750.00", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("How you will pay", review.Main, StringComparison.Ordinal);
        Assert.Equal(pools, await PoolsAsync());
        Assert.Equal(fund, await FundAsync());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await alpine.GetAsync($"/registrations/{reference}/confirmation.pdf")).Status);
    }

    [Fact]
    public async Task Choose_ForAPartnerOrganization_HasPartnerRatesOnly()
    {
        var partner = await App.SignInAsync(Some.Partner);

        var team = await partner.RegisterAsync();
        var offered = ((IHtmlSelectElement)team.Document.QuerySelector("[name='Form.Rate']")!).Options.Select(option => option.Value); // the form of the first person is open

        Assert.Equal(["", "partner", "student-lx", "day"], offered);
    }

    [Theory]
    [InlineData(Some.Fresno, "speaker")]
    [InlineData(Some.Fresno, "both")]
    [InlineData(Some.Fresno, "county")]
    [InlineData(Some.Fresno, "PACT-COUNTY")]
    [InlineData(Some.Partner, "pact-county")]
    [InlineData(Some.Alpine, "pact-county")]
    [InlineData(Some.Alpine, "partner")]
    public async Task Save_WithARateThatIsNotOffered_IsRefused(string email, string rate)
    {
        var browser = await App.SignInAsync(email);
        var team = await browser.RegisterAsync();
        var before = await Rows.CountAsync(App);

        var answer = await team.PressAsync("Save team", Some.Person(1, rate));

        Assert.Equal(["Choose a rate."], answer.Problems);
        Beside.Field(answer, "Form.Rate", "Choose a rate.");
        Assert.Equal("Person Number 1", answer.FieldValue("Form.FullName"));
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Submit_WithOneDayPass_TakesASeatOnThatDayOnly()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        var withoutDay = await team.PressAsync("Save team", Some.Person(1, "day"));
        await withoutDay.PressAsync("Save team", new() { ["Form.Day"] = "2" });

        await fresno.SubmitAsync(team.Path.Split('/')[2]);

        Assert.Equal(["Choose the day of the one-day pass."], withoutDay.Problems);
        Assert.Equal([SeatPoolKey.Day(2)], (await PoolsAsync()).Where(pool => pool.Value > 0).Select(pool => pool.Key));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("2.0")]
    [InlineData("٢")]
    public async Task Save_WithADayThatIsNone_IsRefused(string day)
    {
        var team = await (await App.SignInAsync(Some.Fresno)).RegisterAsync();

        var answer = await team.PressAsync("Save team", new(Some.Person(1, "day")) { ["Form.Day"] = day });

        Assert.Equal(["Choose the day of the one-day pass."], answer.Problems);
    }

    [Theory]
    [InlineData("HumanServices,Probation")]
    [InlineData("1")]
    [InlineData("humanservices")]
    [InlineData("LivedExperience")]
    public async Task Save_WithAnAgencyTypeThatIsNone_IsRefused(string type)
    {
        var team = await (await App.SignInAsync(Some.Fresno)).RegisterAsync();

        var answer = await team.PressAsync("Save team", Some.Person(1, type: type));

        Assert.Equal(["Choose an agency type."], answer.Problems);
    }

    [Fact]
    public async Task Add_TwentySixthPerson_IsRefused()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 24);
        var form = await fresno.GetAsync($"/registrations/{reference}/team?person=new");
        await form.PressAsync("Save team", Some.Person(25));

        var answer = await form.PressAsync("Save team", Some.Person(26));
        await fresno.SubmitAsync(reference);
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Equal(["A team has at most 25 people. Submit this team, then start another."], answer.Problems);
        Assert.Equal("Your team of 25 has its seats", page.Heading);
        Assert.Contains("Total due $6,875.00", page.Main, StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Confirmed, (await App.QueryAsync(db => db.Registrations.SingleAsync())).Status);
    }

    private Task<Dictionary<string, int>> PoolsAsync() =>
        App.QueryAsync(db => db.SeatPools.AsNoTracking().GroupBy(pool => pool.Key).Select(pools => new { pools.Key, Taken = pools.Sum(pool => pool.Taken) }).ToDictionaryAsync(pools => pools.Key, pools => pools.Taken));

    private Task<long> FundAsync() => App.QueryAsync(async db => (await db.Funds.AsNoTracking().SingleAsync()).Balance.Cents);
}
