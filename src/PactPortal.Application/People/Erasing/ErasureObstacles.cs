using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People.Erasing;

/// <summary>Says why a person can't be erased yet, and what has to be done first.</summary>
public sealed class ErasureObstacles(PortalDbContext db)
{
    /// <returns>Empty where nothing stands against it.</returns>
    public async Task<IReadOnlyList<Refusal>> FindAsync(Erasure erasure, DateTimeOffset now, CancellationToken cancellation)
    {
        if (erasure.Person.MergedInto is not null)
        {
            return [new Refusal("This record was joined to another one. Erase that one: this goes with it.")];
        }

        var ahead = (await db.ReadConveningsAsync(cancellation)).Where(convening => IsAhead(convening.PhaseAt(now)))
            .ToDictionary(convening => convening.ConveningId, convening => convening.Name);
        var refusals = erasure.People.Select(person => person.HeldBecause).OfType<string>().Take(1)
            .Select(because => new Refusal($"The records of this person are held: {because.TrimEnd('.')}. Lift the hold first.")).ToList();
        var references = erasure.Places.Where(place => place.IsLiving && ahead.ContainsKey(place.ConveningId))
            .Select(place => place.Reference).Distinct().Order(StringComparer.Ordinal).ToList();
        if (references.Count > 0)
        {
            refusals.Add(new Refusal(
                $"They have a place on {string.Join(" and ", references)}, and the convening is not over. Cancel the seat, or let somebody go instead, first."));
        }

        var paid = erasure.Paid.Where(registration => registration.Status.HoldsPlaces() && ahead.ContainsKey(registration.ConveningId))
            .Select(registration => registration.Reference).Except(references).Order(StringComparer.Ordinal).ToList();
        if (paid.Count > 0)
        {
            refusals.Add(new Refusal($"They pay for {string.Join(" and ", paid)}, and the convening is not over. Cancel it first."));
        }

        if (await HasPlanningRoleAsync(erasure.AccountIds, cancellation))
        {
            refusals.Add(new Refusal("Their account has a role of the planning team. An administrator takes it away first."));
        }

        var speaking = await SpeakingAsync(erasure, cancellation);
        refusals.AddRange(speaking.Where(ahead.ContainsKey).Distinct()
            .Select(conveningId => new Refusal(
                $"They speak at the {ahead[conveningId]}, which is not over. Hide them, or take them off the agenda, first.")));
        return refusals;
    }

    private async Task<bool> HasPlanningRoleAsync(IReadOnlyList<Guid> accountIds, CancellationToken cancellation) =>
        await db.UserRoles.AnyAsync(role => accountIds.Contains(role.UserId), cancellation);

    private async Task<IReadOnlyList<Guid>> SpeakingAsync(Erasure erasure, CancellationToken cancellation)
    {
        var shown = erasure.Speakers.Where(speaker => speaker.Visibility != SpeakerVisibility.Hidden)
            .ToDictionary(speaker => speaker.SpeakerId, speaker => speaker.ConveningId);
        var ids = shown.Keys.ToList();
        var speaking = await db.Set<AgendaItemSpeaker>().Where(speaker => ids.Contains(speaker.SpeakerId))
            .Select(speaker => speaker.SpeakerId).ToListAsync(cancellation);
        return [.. speaking.Select(speakerId => shown[speakerId])];
    }

    private static bool IsAhead(ConveningPhase phase) => phase switch
    {
        ConveningPhase.Announced or ConveningPhase.Open or ConveningPhase.Closed or ConveningPhase.UnderWay => true,
        ConveningPhase.Concluded or ConveningPhase.Archived => false,
    };
}
