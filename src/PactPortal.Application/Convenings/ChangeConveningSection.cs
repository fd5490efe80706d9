using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Convenings;

/// <summary>
/// Changes one section of a convening. Who was shown an older version of the section is told what was put there meanwhile, and overwrites
/// nothing; a change of another section goes before or after this one.
/// </summary>
public sealed class ChangeConveningSection(PortalDbContext db, ConveningUses uses, SeatPoolSizes pools)
{
    /// <param name="section">Known before the change is read.</param>
    /// <param name="shown">The section's version when the form was shown.</param>
    /// <param name="read">The section as it is to be, made of the convening as it is.</param>
    public Task<Outcome<SectionChanged>> ExecuteAsync(
        Caller caller, string slug, ConveningSection section, int? shown, Func<Convening, Outcome<SectionChange>> read,
        CancellationToken cancellation) =>
        db.CommitAsync<SectionChanged>(
            caller.Act, $"{section.Named()} changed", AuditSubject.Convening(slug),
            async token =>
            {
                if (await db.Convenings.SingleOrDefaultAsync(candidate => candidate.Slug == slug, token) is not { } convening)
                {
                    return Outcome.NotFound;
                }

                // Compared here and not by the row's version alone: another section may have changed
                // meanwhile, and that is no reason to refuse.
                var version = await FindVersionAsync(convening.ConveningId, section, token);
                if (shown != version.Version)
                {
                    return new Refusal(await TellAsync(convening.ConveningId, section, shown ?? 0, token));
                }

                return await read(convening).ThenAsync(change => ChangeAsync(caller.Act, convening, version, change, token));
            },
            cancellation);

    private async Task<Outcome<SectionChanged>> ChangeAsync(
        Act act, Convening convening, ConveningSectionVersion version, SectionChange change, CancellationToken cancellation)
    {
        var outcome = convening.Change(change, await uses.ReadAsync(convening, cancellation));
        if (!outcome.Succeeded || outcome.IsUnchanged)
        {
            return outcome;
        }

        version.Raise();
        db.ConveningChanges.AddRange(outcome.Value.Fields.Select((field, at) =>
            new ConveningChange(convening.ConveningId, change.Section, version.Version, at + 1, act, field)));
        await pools.PutAsync(convening, change, cancellation);
        return outcome;
    }

    private async Task<ConveningSectionVersion> FindVersionAsync(Guid conveningId, ConveningSection section, CancellationToken cancellation)
    {
        if (await db.ConveningSectionVersions.FindAsync([conveningId, section], cancellation) is { } known)
        {
            return known;
        }

        var first = new ConveningSectionVersion(conveningId, section);
        db.ConveningSectionVersions.Add(first);
        return first;
    }

    private async Task<string> TellAsync(Guid conveningId, ConveningSection section, int shown, CancellationToken cancellation)
    {
        var changes = await db.ReadChangesAsync(conveningId, section, shown, cancellation);
        var who = changes.Count == 0 ? "Somebody" : string.Join(" and ", changes.Select(change => change.ActorName).Distinct());
        return $"{who} changed the convening’s {section.Named()} meanwhile{SectionWords.List(changes)}. Nothing was overwritten; look at it, and save again to put your answers in its place.";
    }
}
