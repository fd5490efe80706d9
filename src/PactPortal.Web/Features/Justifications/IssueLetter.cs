using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Data.Pricing;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Justifications;

/// <summary>Issues a fiscal-justification letter: computes its worksheet by the rules of a real registration and keeps what it says.</summary>
public sealed class IssueLetter(PortalDbContext db, CurrentPerson current, PublicAddress address)
{
    public async Task<Outcome<JustificationLetter>> ExecuteAsync(
        Convening convening, LetterRequest request, TeamNumbers? team, CancellationToken cancellation)
    {
        var act = current.Acting() with { ActorName = current.Person.AccountId is null ? "A visitor" : current.Person.Name };
        var county = await db.Counties.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == request.CountyCode, cancellation);
        if (county is null)
        {
            return new Refusal("Choose a county from the list.", nameof(LetterForm.County));
        }

        // A registered team has its price, whatever the day.
        var tier = convening.TierAt(act.At);
        if ((tier is null && team is null) || convening.EndsOn is null)
        {
            return new Refusal("Registration is closed, so that there is no price to print.");
        }

        var facts = await FactsAsync(convening, request, team, county, tier, act.At, cancellation);
        var letter = new JustificationLetter(convening.ConveningId, facts) { RegistrationId = team?.RegistrationId };
        return await db.CommitAsync<JustificationLetter>(
            act, "letter issued", letter.JustificationLetterId.ToString(),
            _ =>
            {
                db.JustificationLetters.Add(letter);
                return Task.FromResult<Outcome<JustificationLetter>>(letter);
            },
            cancellation);
    }

    private async Task<LetterFacts> FactsAsync(
        Convening convening, LetterRequest request, TeamNumbers? team, County county, Tier? tier, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = California.Today(now);
        var standing = await db.ReadStandingAsync(county.Code, today, cancellation);
        var members = await db.CountMembersAsync(today, cancellation);
        var statement = await db.ProvidedStatements.AsNoTracking()
            .Where(candidate => candidate.Key == ProvidedStatement.CsecTrainingCosts)
            .OrderByDescending(candidate => candidate.RecordedAt).FirstAsync(cancellation);
        var offset = await db.ReadOffsetAsync(convening.ConveningId, standing.IsPactMember ? county.Code : null, now, cancellation);
        var prices = team is not null ? LetterPrices.Registered(team, convening, request)
            : tier is not null ? LetterPrices.Planned(convening, request, standing.IsPactMember, offset.Standing, tier, now)
            : throw new InvalidOperationException($"A letter for {convening.Slug} was asked after its last tier.");
        var code = JustificationLetter.NewVerificationCode();
        var defaults = LetterDefaults.For(convening);
        return new LetterFacts
        {
            Number = JustificationLetter.NewNumber(convening.NumberPrefix),
            VerificationCode = code,
            VerificationAddress = address.Of(VerificationLinks.Of(code)),
            IssuedAt = now,
            TimeZoneId = convening.TimeZoneId,
            CountyName = county.Name,
            CountyIsPactMember = standing.IsPactMember,
            CountyOptedIn = standing.OptedIntoCsecProgram,
            Agency = request.Agency,
            Convening = ConveningFactsOf(convening, members),
            Roles = request.Roles,
            Worksheet = prices.Worksheet,
            Later = prices.Later,
            Tier = prices.Tier,
            RateSources = RateSources(request.Plan, defaults),
            MealDays = request.Plan.Meals is { } meals ? MealsByDay.For(convening.EndsOn ?? today, request.Plan.Nights, meals, convening.Travel.MealsProvided) : [],
            Statement = new StatementFacts(statement.Provider, statement.ProviderName, statement.Version, statement.Paragraphs, statement.Sources, statement.QuestionsTo),
            RegistrationReference = team?.Reference,
        };
    }

    private static ConveningFacts ConveningFactsOf(Convening convening, MemberCount members) => new(
        convening.Name, convening.Theme, convening.StartsOn ?? default, convening.EndsOn ?? default, convening.Days.Count, convening.Venue, convening.Guide,
        convening.Policies, convening.Payee, convening.Travel.Hotel, members.Members, members.Counties, convening.IsDemonstration);

    /// <summary>A rate that the county typed over is the county's own, and said to be.</summary>
    private static List<string> RateSources(TravelPlan plan, LetterDefaults defaults)
    {
        var sources = new List<string>();
        if (plan.Nights > 0)
        {
            var isGroupRate = defaults.Hotel is { } hotel && plan.NightlyRate == hotel.NightlyRate && plan.LodgingTax == hotel.OccupancyTax + hotel.TourismFee;
            sources.Add("Lodging: " + (isGroupRate || plan.NightlyRate is null ? defaults.LodgingSource : "the county’s own numbers."));
            sources.Add("Meals: " + (IsReference(plan.Meals, defaults.Meals) || plan.Meals is null ? defaults.MealsSource : "the county’s own numbers."));
        }

        if (plan.MilesRoundTrip > 0)
        {
            sources.Add("Mileage: " + (plan.MillsPerMile is null || plan.MillsPerMile == defaults.Mileage?.Mills ? defaults.MileageSource : "the county’s own number."));
        }

        return sources;
    }

    private static bool IsReference(MealAllowance? plan, MealRate? rate) =>
        plan is not null && rate is not null
        && plan == new MealAllowance(rate.FullDay, rate.FirstOrLastDay, rate.Breakfast, rate.Lunch, rate.Dinner);
}
