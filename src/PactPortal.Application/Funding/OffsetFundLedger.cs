using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Funding;

/// <summary>
/// Reads what a convening's funds can do for a county, draws exactly that or nothing, and gives back to the funds that it came from.
/// </summary>
public sealed class OffsetFundLedger(PortalDbContext db, FundPostings postings)
{
    // Compiled once: each page of a draft asks it, and each submission.
    private static readonly Func<PortalDbContext, Guid, string?, DateTimeOffset, IAsyncEnumerable<RuleRow>> ReadRules =
        EF.CompileAsyncQuery(
            (PortalDbContext db, Guid conveningId, string? countyCode, DateTimeOffset at) =>
                from rule in db.FundRules.AsNoTracking()
                where rule.ConveningId == conveningId
                join fund in db.Funds on rule.FundId equals fund.FundId
                orderby rule.DrawOrder
                select new RuleRow(
                    rule, fund,
                    db.FundRuleReserveCounties.Any(county => county.FundRuleId == rule.FundRuleId && county.CountyCode == countyCode),
                    db.FundRuleCountySeats.Where(county => county.FundRuleId == rule.FundRuleId && county.CountyCode == countyCode)
                        .Sum(county => county.Used),
                    // Cents: the database doesn't know that the column is money.
                    db.FundRules.Where(other => other.FundId == rule.FundId && other.FundRuleId != rule.FundRuleId
                        && other.ReserveEndsAt > at && (other.EndsAt == null || other.EndsAt > at))
                        .Sum(other => (long)(object)other.ReserveBalance)));

    /// <param name="countyCode">The county of the organization, or null: then nothing can be drawn.</param>
    public async Task<OffsetReading> ReadAsync(Guid conveningId, string? countyCode, DateTimeOffset at, CancellationToken cancellation) =>
        new([.. (await ReadAllAsync(conveningId, countyCode, at, cancellation)).Where(rule => rule.Rule.DrawsAt(at))], countyCode, at);

    /// <summary>Draws what seats were quoted, or has the commit begin again: somebody drew between reading and drawing.</summary>
    /// <param name="read">What the quote was computed from.</param>
    /// <returns>The commitments, one a fund.</returns>
    public async Task<IReadOnlyList<FundEntry>> DrawAsync(
        Registration registration, TeamQuote quote, OffsetReading read, Act act, CancellationToken cancellation) =>
        await TryDrawAsync(registration, quote.Draws, read, act, cancellation)
            ?? throw new DbUpdateConcurrencyException($"A fund of {registration.Reference} was drawn on between reading and drawing.");

    /// <summary>
    /// Draws again what seats were given before: all of it, or nothing. False: the funds don't have it any more, or changed meanwhile.
    /// </summary>
    /// <param name="offsets">Of each seat.</param>
    public async Task<bool> TryDrawAgainAsync(
        Registration registration, IEnumerable<Money> offsets, Act act, CancellationToken cancellation)
    {
        var read = await ReadAsync(registration.ConveningId, registration.CountyCode, act.At, cancellation);
        var shares = new OffsetShares(read.Standings);
        return offsets.All(shares.TryForSeat) && await TryDrawAsync(registration, shares.Draws, read, act, cancellation) is not null;
    }

    /// <summary>
    /// Releases the offset of some of a registration's seats, to the funds that it came from. All updates hold only while everything is as
    /// it was read: otherwise the commit begins again.
    /// </summary>
    public async Task ReleaseAsync(Registration registration, IReadOnlyCollection<Attendee> seats, Act act, CancellationToken cancellation)
    {
        var offsets = OffsetsOf(seats);
        if (offsets.Count == 0 || registration.CountyCode is not { } county)
        {
            return;
        }

        var rules = await ReadAllAsync(registration.ConveningId, county, act.At, cancellation);
        var entries = await EntriesAsync(registration, cancellation);
        var held = rules.Select(rule => (rule.Rule.FundRuleId, FundShare.HeldBy(entries[rule.Rule.FundRuleId]))).ToList();
        var released = FundShare.Released(held, offsets)
            .Select(one => new FundPosting(rules.Single(rule => rule.Rule.FundRuleId == one.FundRuleId), FundEntryKind.Release, one.Share))
            .ToList();
        if (await postings.TryPostAsync(registration, county, released, act, cancellation) is null)
        {
            throw new DbUpdateConcurrencyException($"A fund of {registration.Reference} changed between reading and giving back.");
        }
    }

    /// <summary>
    /// What is committed to a registration and isn't final yet becomes final: it is confirmed in this commit. Moves no money.
    /// </summary>
    public async Task ConfirmAsync(Registration registration, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation); // the commitment may be of this commit
        foreach (var entries in await EntriesAsync(registration, cancellation))
        {
            if (FundShare.PendingOf([.. entries]) is { } pending && pending.Amount > Money.Zero)
            {
                db.FundEntries.Add(entries.First().Final(pending, act));
            }
        }
    }

    /// <summary>The offset of each seat that has one, as a positive amount.</summary>
    public static IReadOnlyList<Money> OffsetsOf(IEnumerable<Attendee> seats) =>
        [.. seats.Select(seat => -Money.Sum(seat.Lines.Where(line => line.Kind == LineKind.Offset).Select(line => line.Amount)))
            .Where(amount => amount > Money.Zero)];

    private async Task<IReadOnlyList<FundEntry>?> TryDrawAsync(
        Registration registration, IReadOnlyList<OffsetDraw> draws, OffsetReading read, Act act, CancellationToken cancellation) =>
        draws.Count == 0 ? []
        : read.CountyCode is not { } county
        ? throw new InvalidOperationException($"Registration {registration.Reference} was quoted an offset without a county.")
        : await postings.TryPostAsync(registration, county, read.PostingsOf(draws), act, cancellation);

    private async Task<IReadOnlyList<RuleForCounty>> ReadAllAsync(
        Guid conveningId, string? countyCode, DateTimeOffset at, CancellationToken cancellation)
    {
        var rules = new List<RuleForCounty>();
        await foreach (var row in ReadRules(db, conveningId, countyCode, at).WithCancellation(cancellation))
        {
            rules.Add(new RuleForCounty(row.Rule, row.Fund, row.IsSmall, row.SeatsUsed, new Money(row.SetAsideElsewhere)));
        }

        return rules;
    }

    /// <summary>By rule.</summary>
    private async Task<ILookup<Guid, FundEntry>> EntriesAsync(Registration registration, CancellationToken cancellation) =>
        (await db.FundEntries.AsNoTracking().Where(entry => entry.RegistrationId == registration.RegistrationId).ToListAsync(cancellation))
            .ToLookup(entry => entry.FundRuleId
                ?? throw new InvalidOperationException($"The entry {entry.FundEntryId} of {registration.Reference} has no rule."));

    private sealed record RuleRow(FundRule Rule, Fund Fund, bool IsSmall, int SeatsUsed, long SetAsideElsewhere);
}
