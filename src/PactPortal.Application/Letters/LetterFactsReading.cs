using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;

namespace PactPortal.Application.Letters;

/// <summary>Reads everything a letter would say if it were made now, its worksheet by the rules of a real registration.</summary>
public sealed class LetterFactsReading(PortalDbContext db, OffsetFundLedger offsets)
{
    /// <param name="identity">What the letter carries besides: number, version, code.</param>
    /// <param name="draft">A statement that is not kept yet, for a preview; null: the newest that is.</param>
    public async Task<Outcome<LetterFacts>> ReadAsync(
        Convening convening, LetterRequest request, TeamNumbers? team, LetterIdentity identity, DateTimeOffset now,
        CancellationToken cancellation, ProvidedStatement? draft = null)
    {
        var today = California.Today(now);
        var book = await db.ReadCountiesAsync(cancellation);
        if (book.Counties.FirstOrDefault(candidate => candidate.Code == request.CountyCode) is not { } county)
        {
            return new Refusal("Choose a county from the list.", nameof(LetterForm.County));
        }

        // A registered team has its price, whatever the day.
        var tier = convening.TierAt(now);
        if ((tier is null && team is null) || convening.EndsOn is not { } lastDay)
        {
            return new Refusal("Registration is closed, so that there is no price to print.");
        }

        var standing = book.StandingOn(county.Code, today);
        var members = await db.CountMembersAsync(today, cancellation);
        var defaults = LetterDefaults.For(convening);
        var prices = await PricesAsync(convening, request, team, standing.IsPactMember, tier, now, cancellation);
        return new LetterFacts
        {
            Number = identity.Number,
            Version = identity.Version,
            ReplacesLetterOf = identity.ReplacesLetterOf,
            VerificationCode = identity.VerificationCode,
            VerificationAddress = identity.VerificationAddress,
            IssuedAt = now,
            TimeZoneId = convening.TimeZoneId,
            CountyName = county.Name,
            CountyIsPactMember = standing.IsPactMember,
            CountyOptedIn = standing.OptedIntoCsecProgram,
            Agency = request.Agency,
            Convening = ConveningFactsOf(convening, members),
            Roles = request.Roles,
            Names = request.WithNames && team is not null ? team.Names : [],
            NameErasedOn = request.WithNames && team?.NameErasedAt is { } erased ? convening.LocalDay(erased) : null,
            RateSources = defaults.SourcesFor(request.Plan),
            MealDays = request.Plan.Meals is { } meals
                ? MealsByDay.For(lastDay, request.Plan.Nights, meals, convening.Travel.MealsProvided) : [],
            Statement = FactsOf(draft ?? await db.ReadStatementAsync(cancellation)),
            RegistrationReference = team?.Reference,
            Worksheet = prices.Worksheet,
            Later = prices.Later,
            Tier = prices.Tier,
        };
    }

    private async Task<LetterPrices> PricesAsync(
        Convening convening, LetterRequest request, TeamNumbers? team, bool isPactMember, Tier? tier, DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (team is not null)
        {
            return LetterPrices.Registered(team, convening, request);
        }

        var offset = await offsets.ReadAsync(convening.ConveningId, isPactMember ? request.CountyCode : null, now, cancellation);
        return LetterPrices.Planned(
            convening, request, isPactMember, offset.Standings,
            tier ?? throw new InvalidOperationException($"A letter for {convening.Slug} was asked after its last tier."), now);
    }

    private static StatementFacts FactsOf(ProvidedStatement statement) =>
        new(statement.Provider, statement.ProviderName, statement.Version, statement.Paragraphs, statement.Sources,
            statement.QuestionsTo)
        { RetrievedOn = statement.RetrievedOn };

    private static ConveningFacts ConveningFactsOf(Convening convening, MemberCount members) => new(
        convening.Name, convening.Theme, convening.StartsOn ?? default, convening.EndsOn ?? default, convening.Days.Count, convening.Venue,
        convening.Guide,
        convening.Policies, convening.Payee, convening.Travel.Hotel, members.Members, members.Counties, convening.IsDemonstration);
}

/// <param name="VerificationAddress">In full, with the code.</param>
public sealed record LetterIdentity(
    string Number, int Version, DateTimeOffset? ReplacesLetterOf, string VerificationCode, string VerificationAddress);

public static class StatementReading
{
    /// <summary>The version in force: the one recorded last.</summary>
    public static Task<ProvidedStatement> ReadStatementAsync(this PortalDbContext db, CancellationToken cancellation) =>
        db.ProvidedStatements.AsNoTracking().Where(statement => statement.Key == ProvidedStatement.CsecTrainingCosts)
            .OrderByDescending(statement => statement.RecordedAt).FirstAsync(cancellation);
}
