using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Convenings;

/// <summary>What people have of a convening, for the rules of its sections. Read in the commit that changes one.</summary>
public sealed class ConveningUses(PortalDbContext db)
{
    public async Task<ConveningUse> ReadAsync(Convening convening, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var others = await db.Convenings.IgnoreAutoIncludes().Where(other => other.ConveningId != id)
            .Select(other => new { other.Slug, other.NumberPrefix }).ToListAsync(cancellation);
        // Who left stays on record with rate and days: what was priced, kept and paid back is told by them.
        var seats = await (
            from registration in db.Registrations
            where registration.ConveningId == id
            join attendee in db.EveryAttendee on registration.RegistrationId equals attendee.RegistrationId
            select new { attendee.Details.RateId, attendee.Details.ChosenDay }).Distinct().ToListAsync(cancellation);
        var tiers = await db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == id && registration.TierName != null)
            .Select(registration => registration.TierName).Distinct().ToListAsync(cancellation);
        var codes = await db.DiscountCodes.AsNoTracking().Where(code => code.ConveningId == id).Select(code => code.RateIds)
            .ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return new ConveningUse
        {
            Slugs = [.. others.Select(other => other.Slug)],
            NumberPrefixes = [.. others.Select(other => other.NumberPrefix).Where(prefix => prefix.Length > 0)],
            // A rate of somebody who left may have been taken away before it was kept for them.
            Days = [.. seats.SelectMany(seat => rates.GetValueOrDefault(seat.RateId)?.DaysOf(seat.ChosenDay) ?? []).Distinct()],
            Rates = [.. seats.Select(seat => seat.RateId).Concat(codes.SelectMany(code => code)).Distinct()],
            Tiers = [.. tiers.OfType<string>()],
            HasNumbers = await HasNumbersAsync(id, cancellation),
            Teams = await db.Registrations.CountAsync(registration => registration.ConveningId == id
                && registration.SubmittedAt != null, cancellation),
        };
    }

    private async Task<bool> HasNumbersAsync(Guid conveningId, CancellationToken cancellation) =>
        await db.Registrations.AnyAsync(registration => registration.ConveningId == conveningId, cancellation)
        || await db.JustificationLetters.AnyAsync(letter => letter.ConveningId == conveningId, cancellation)
        || await db.NumberSequences.AnyAsync(sequence => sequence.ConveningId == conveningId && sequence.Last > 0, cancellation);
}
