using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;

namespace PactPortal.Testing;

/// <summary>Discount codes that a scenario starts from.</summary>
public static class GivenDiscounts
{
    public const string Code = "SPRING-26";

    /// <summary>A code for every organization through September 2026: $50 a seat, or a share of what is owing.</summary>
    public static async Task<Guid> DiscountAsync(
        this PortalApp app, int uses = 10, int? each = null, decimal? percent = null, string code = Code, string? onlyOf = null, string? onlyRate = null,
        string first = "2026-09-01", string last = "2026-09-30", long cents = 50_00)
    {
        var id = Guid.Empty;
        await app.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == Some.Convening, token);
            Guid? organization = onlyOf is null ? null : await db.Memberships.Where(membership => db.Users.Any(user => user.Id == membership.AccountId && user.Email == onlyOf)).Select(membership => membership.OrganizationId).SingleAsync(token);
            var terms = new DiscountTerms(Day(first), Day(last), uses, each, organization, [.. convening.Rates.Where(rate => rate.Code == onlyRate).Select(rate => rate.RateId)], null);
            var gives = percent is { } share ? Discount.Of(new Percent((int)(share * 100))) : Discount.Of(new Money(cents));
            var made = new DiscountCode(convening.ConveningId, code, gives, terms, app.Clock.Now);
            db.DiscountCodes.Add(made);
            id = made.DiscountCodeId;
        });
        return id;
    }

    public static Task<int> UsedAsync(this PortalApp app, string code = Code) =>
        app.QueryAsync(db => db.DiscountCodes.Where(candidate => candidate.Code == code).Select(candidate => candidate.Used).SingleAsync());

    /// <summary>Types a code beside the price; the review page with it, or with what is wrong.</summary>
    public static async Task<Page> ApplyAsync(this PortalBrowser coordinator, string reference, string code = Code)
    {
        var review = await coordinator.GetAsync($"/registrations/{reference}/review");
        var answer = await review.PressAsync("Apply code", new() { ["Discount.Code"] = code });
        return answer.Location is null ? answer : await answer.FollowAsync();
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
