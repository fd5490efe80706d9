using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput;

public sealed class FormsUnderAttack : PortalScenario
{
    private const int Seed = 20_261_022;

    [Theory]
    [InlineData("sign-in")]
    [InlineData("letter")]
    [InlineData("team letter")]
    [InlineData("person")]
    [InlineData("remove")]
    [InlineData("review")]
    [InlineData("register")]
    [InlineData("clock")]
    [InlineData("barrier")]
    [InlineData("case")]
    public async Task Send_EachFieldMissingDoubledAndNasty_IsAnsweredAndNeverHalfWritten(string name)
    {
        var (form, reset) = await FormAsync(name);
        await using var watched = form;
        foreach (var field in form.Fields)
        {
            await SendAndResetAsync(form.SendAsync(form.Sound().Without(field), $"without {field}"), reset);
            await SendAndResetAsync(form.SendAsync(form.Sound().With(field, "doubled", beside: true), $"{field} twice"), reset);
            await SendAndResetAsync(form.SendAsync(form.Sound().With(field + "[0]", "x").With(field + ".Length", "x"), $"{field} as a list"), reset);
            foreach (var nasty in Nasty.All)
            {
                await SendAndResetAsync(form.SendAsync(field, nasty), reset);
            }
        }
    }

    [Theory]
    [InlineData("letter", 250)]
    [InlineData("person", 250)]
    [InlineData("review", 150)]
    [InlineData("team letter", 100)]
    public async Task Send_ManyFieldsWrongAtOnce_IsAnsweredAndNeverHalfWritten(string name, int times)
    {
        var random = new Random(Seed);
        var (form, reset) = await FormAsync(name);
        await using var watched = form;
        for (var time = 0; time < times; time++)
        {
            var (body, what) = (form.Sound(), new List<string>());
            for (var wrong = random.Next(1, 5); wrong > 0; wrong--)
            {
                var (field, nasty) = (form.Fields[random.Next(form.Fields.Count)], Nasty.All[random.Next(Nasty.All.Count)]);
                _ = random.Next(6) == 0 ? body.Without(field) : body.With(field, nasty.Encoded, beside: random.Next(4) == 0);
                what.Add($"{field} = {nasty}");
            }

            await SendAndResetAsync(form.SendAsync(body, string.Join("; ", what)), reset);
        }
    }

    private static async Task SendAndResetAsync(Task<bool> sending, Func<Task<AttackedForm>>? reset)
    {
        if (await sending && reset is not null)
        {
            await reset();
        }
    }

    private async Task<(AttackedForm Form, Func<Task<AttackedForm>>? Reset)> FormAsync(string name)
    {
        var letter = new Dictionary<string, string?>(Some.Letter())
        {
            ["Form.Roles[HumanServices]"] = "1",
            ["Form.NightlyRate"] = "159.00",
            ["Form.LodgingTax"] = "15",
            ["Form.Cars"] = "1",
            ["Form.MileageRate"] = "72.5",
            ["Form.Parking"] = "0",
            ["Form.Airfare"] = "",
            ["Form.FullDay"] = "68.00",
            ["Form.FirstOrLastDay"] = "51.00",
            ["Form.Breakfast"] = "16.00",
            ["Form.Lunch"] = "19.00",
            ["Form.Dinner"] = "28.00",
        };
        var browser = name is "letter" or "sign-in" or "clock" or "barrier" ? App.Visit() : await App.SignInAsync(Some.Fresno);
        switch (name)
        {
            case "sign-in":
                return (await Ready("/account/sign-in", new() { ["Form.Email"] = "nobody@example.org", ["Form.Password"] = "Wrong-password-1!", ["Form.ReturnUrl"] = "/registrations" }), null);
            case "letter":
                return (await Ready($"/convenings/{Some.Convening}/justification", letter), null);
            case "team letter":
                return (await Ready($"/registrations/{await browser.ConfirmedTeamAsync(2)}/letter", letter), null);
            case "clock":
                return (await Ready("/demonstration/clock", new() { ["preset"] = "early", ["returnTo"] = "/" }), null);
            case "barrier":
                return (await Ready("/accessibility", Some.Barrier()), null);
            case "case":
                var opened = (await (await App.Visit().GetAsync("/accessibility")).PressAsync("Send", Some.Barrier())).Location ?? "";
                browser = await App.SignInAsync(Some.AccessCoordinator);
                var closing = await Ready($"/planning/accessibility/{opened.Split('/')[^1]}", new() { ["Form.Answer"] = "" });
                return (closing, async () =>
                {
                    await App.WriteAsync((db, token) => db.AccessibilityCases.ExecuteUpdateAsync(update => update.SetProperty(one => one.ClosedAt, (DateTimeOffset?)null), token));
                    return await closing.ReadyAsync();
                }
                );
            case "register":
                await App.MembershipAsync(Some.Fresno, Some.Partner, Domain.Organizations.OrganizationRole.Coordinator);
                return (await Ready($"/convenings/{Some.Convening}/register", new() { ["Form.Organization"] = Guid.Empty.ToString() }), null);
        }

        var reference = await browser.DraftAsync(people: 1);
        if (name == "review")
        {
            // Without a word of agreement: what is wrong is refused for its own sake, and the draft stays.
            var shown = new Dictionary<string, string?>(Some.PurchaseOrder()) { ["Form.SignerName"] = "", ["Form.SignerTitle"] = "", ["Form.Agreed"] = "false" };
            var review = await browser.GetAsync($"/registrations/{reference}/review");
            foreach (var hidden in new[] { "Form.ShownTotal", "Form.ShownOffset", "Form.ShownTier", "Form.ShownVersion" })
            {
                shown[hidden] = review.FieldValue(hidden);
            }

            return (await Ready($"/registrations/{reference}/review", shown), null);
        }

        var form = name == "remove"
            ? await Ready($"/registrations/{reference}/team/remove", new() { ["attendeeId"] = await OthersAttendeeAsync() })
            : await Ready($"/registrations/{reference}/team", new(Some.Person(2)) { ["Form.LatinSpelling"] = "", ["Form.Day"] = "", ["Form.Then"] = "", ["Form.AttendeeId"] = "", ["Form.Version"] = "" });
        return (form, AgainAsync);

        async Task<AttackedForm> AgainAsync()
        {
            // Whoever was let in leaves again: a full team would refuse everybody for that alone.
            await App.WriteAsync((db, token) => db.Set<Attendee>().Where(attendee => attendee.Details.Email != "person1@example.org").ExecuteDeleteAsync(token));
            return await form.ReadyAsync();
        }

        Task<AttackedForm> Ready(string address, Dictionary<string, string?> sound) => new AttackedForm(App, browser, address, sound).ReadyAsync();
    }

    private async Task<string> OthersAttendeeAsync()
    {
        await (await App.SignInAsync(Some.Sacramento)).DraftAsync(people: 1);
        return (await App.QueryAsync(db => db.Set<Attendee>().OrderByDescending(attendee => attendee.AttendeeId).Select(attendee => attendee.AttendeeId).ToListAsync()))[^1].ToString();
    }
}
