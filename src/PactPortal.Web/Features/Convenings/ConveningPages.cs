using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Data.Funding;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Convenings;

/// <summary>Queries that build the public pages of convenings. Whoever is not published is nowhere.</summary>
public sealed class ConveningPages(PortalDbContext db, TimeProvider time)
{
    public async Task<HomePage> HomeAsync(CancellationToken cancellation)
    {
        var cards = await ListAsync(cancellation);
        return new HomePage(
            cards.FirstOrDefault(card => card.Phase is not (ConveningPhase.Concluded or ConveningPhase.Archived)),
            await db.CountMembersAsync(California.Today(time.GetUtcNow()), cancellation));
    }

    /// <summary>Those to come first, nearest first; then the past ones, latest first; those without dates last.</summary>
    public async Task<IReadOnlyList<ConveningCard>> ListAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var convenings = (await db.ReadConveningsAsync(cancellation)).Where(convening => convening.IsPublished);
        var cards = convenings.Select(convening => (convening.StartsOn, Card: Card(convening, now))).ToList();
        return
        [
            .. cards.Where(card => !IsPast(card.Card.Phase)).OrderBy(card => card.StartsOn ?? DateOnly.MaxValue).Select(card => card.Card),
            .. cards.Where(card => IsPast(card.Card.Phase)).OrderByDescending(card => card.StartsOn ?? DateOnly.MinValue)
                .Select(card => card.Card),
        ];
    }

    public async Task<ConveningPage?> ShowAsync(string slug, CancellationToken cancellation)
    {
        var convening = await db.FindConveningAsync(slug, cancellation);
        if (convening is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var sessions = (await db.ReadLinesAsync(convening.ConveningId, cancellation)).Where(line => line.IsSession).ToList();
        var phase = convening.PhaseAt(now);
        return new ConveningPage
        {
            Convening = convening,
            Phase = phase,
            Zone = convening.Zone,
            Tier = convening.TierAt(now),
            Rates = Rates(convening, phase, now),
            Offset = await db.ReadOffsetAsync(convening.ConveningId, now, cancellation),
            Dates = KeyDates.Of(convening, now),
            HasLetter = phase is ConveningPhase.Announced or ConveningPhase.Open && convening is { StartsOn: not null, EndsOn: not null }
                && convening.Rates.Count > 0,
            Agenda = AgendaGlance.Of(sessions),
            Sessions = sessions.Count,
        };
    }

    private static bool IsPast(ConveningPhase phase) => phase is ConveningPhase.Concluded or ConveningPhase.Archived;

    private static ConveningCard Card(Convening convening, DateTimeOffset now)
    {
        var phase = convening.PhaseAt(now);
        var deadline = phase switch
        {
            ConveningPhase.Announced => convening.RegistrationOpensAt is { } opens
                ? $"Registration opens {DateWords.DayTime(opens, convening.Zone)}" : null,
            ConveningPhase.Open => convening.TierAt(now) is { } tier
                ? $"The {tier.Attributive} rate holds through {DateWords.Through(tier.EndsAt, convening.Zone)}" : null,
            ConveningPhase.Closed or ConveningPhase.UnderWay or ConveningPhase.Concluded or ConveningPhase.Archived => null,
        };
        var when = convening is { StartsOn: { } first, EndsOn: { } last } ? DateWords.Range(first, last) : null;
        return new ConveningCard(
            convening.Slug, convening.Name, convening.Theme, when, convening.Venue?.City, phase, deadline, convening.HasPacket);
    }

    private static RateTable? Rates(Convening convening, ConveningPhase phase, DateTimeOffset now)
    {
        if (convening.Rates.Count == 0)
        {
            return null;
        }

        var current = phase == ConveningPhase.Open ? convening.TierAt(now) : null;
        return new RateTable(
            "Rate for one person, by the date the team is submitted",
            [.. convening.Tiers.Select(tier => new RateTableTier(
                tier.Name, $"through {DateWords.ShortThrough(tier.EndsAt, convening.Zone).Replace(' ', '\u00A0')}", tier == current,
                tier.EndsAt <= now))],
            [
                .. convening.Rates.Where(rate => rate.IsOffered).Select(rate => new RateTableRow(
                    rate.Name, Note(rate), [.. convening.Tiers.Select(rate.PriceIn)])),
            ]);
    }

    private static string Note(Rate rate) =>
        rate.Eligibility == RateEligibility.NonPactCounty
            ? "By request to attend, as space allows"
            : rate.Audience ?? (rate.Eligibility.HasFlag(RateEligibility.PactCounty) ? "PACT member counties" : "");
}
