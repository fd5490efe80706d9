using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Organizations;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Organizations;

/// <summary>
/// Merges a doubled organization into the one that stays: its registrations, with their letters and money, and its people move in
/// one commit, and it points to the other from then on. Nobody gains a right by it that the planner wasn't asked about.
/// </summary>
public sealed class MergeOrganizations(PortalDbContext db, MoveRegistrations registrations, MovePeople people)
{
    private const int LongestReason = 500;

    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid doubledId, MergeForm form, CancellationToken cancellation)
    {
        var reason = form.Reason?.Trim();
        var act = caller.Act.Because(string.IsNullOrEmpty(reason) || reason.Length > LongestReason ? null : reason);
        return db.CommitAsync<Guid>(
            act, "organization merged", AuditSubject.Organization(doubledId),
            async token =>
            {
                if (!await db.Organizations.AnyAsync(candidate => candidate.OrganizationId == doubledId, token))
                {
                    return Outcome.NotFound;
                }

                if (reason?.Length > LongestReason)
                {
                    return new Refusal($"Enter at most {LongestReason} characters; this has {reason.Length}.", nameof(form.Reason));
                }

                if (!Guid.TryParse(form.Kept, out var keptId))
                {
                    return new Refusal("Choose the organization that stays.", nameof(form.Kept));
                }

                await db.HoldAsync([doubledId, keptId], token);
                if (await db.Organizations.SingleOrDefaultAsync(candidate => candidate.OrganizationId == keptId, token) is not { } kept)
                {
                    return new Refusal("Choose the organization that stays.", nameof(form.Kept));
                }

                return await MergeAsync(
                    await db.Organizations.SingleAsync(candidate => candidate.OrganizationId == doubledId, token), kept, form, act, token);
            },
            cancellation);
    }

    private async Task<Outcome<Guid>> MergeAsync(
        Organization doubled, Organization kept, MergeForm form, Act act, CancellationToken cancellation)
    {
        if (doubled.MergeInto(kept, act) is { } refusal)
        {
            return refusal;
        }

        var reading = await db.ReadMergeAsync(doubled.OrganizationId, kept.OrganizationId, cancellation);
        if (form.Seen != reading.Mark)
        {
            return new Refusal("Who belongs to the two changed while you were reading. Look again below; nothing was merged.");
        }

        if (Unanswered(reading, form) is { Count: > 0 } unanswered)
        {
            return unanswered;
        }

        if (await registrations.InCommitAsync(doubled, kept, cancellation) is { } draft)
        {
            return draft;
        }

        await people.InCommitAsync(doubled, kept, reading, form, act, cancellation);
        db.OutboxMessages.Add(OutboxMessage.ToOrganization(MailKind.OrganizationMerged, doubled.OrganizationId, null, act.At));
        return kept.OrganizationId;
    }

    private static List<Refusal> Unanswered(MergeReading reading, MergeForm form)
    {
        form.Ask(reading.Questioned);
        List<Refusal> refusals =
        [
            .. from asked in reading.Questioned.Select((person, at) => (person.Name, form.Stays[at].Answer, At: at))
               where asked.Answer is not (StayForm.Stay or StayForm.End)
               select new Refusal($"Say whether {asked.Name} stays.", $"{nameof(form.Stays)}[{asked.At}].{nameof(StayForm.Answer)}"),
        ];
        if (refusals.Count == 0 && !reading.IsCoordinatedAfter(form) && reading.Candidates.Count > 0
            && form.Coordinator != MergeForm.Nobody
            && !reading.Candidates.Any(person => person.Merged.AccountId.ToString() == form.Coordinator))
        {
            refusals.Add(new Refusal("Choose who coordinates it, or nobody yet.", nameof(form.Coordinator)));
        }

        return refusals;
    }
}
