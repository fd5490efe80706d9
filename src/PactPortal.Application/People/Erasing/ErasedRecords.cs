using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Attendees;
using PactPortal.Application.Audit;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.People.Erasing;

/// <summary>
/// Takes away what is a person's own: name, addresses, ways in, private answers, mail that is owed, what was asked of them.
/// </summary>
public sealed class ErasedRecords(PortalDbContext db, PersonalLinkAccess links, EraseAuditDetails details, RealTime real)
{
    /// <summary>The person, their account and what they said of themselves.</summary>
    public async Task EraseAsync(Erasure erasure, Act act, CancellationToken cancellation)
    {
        foreach (var person in erasure.People.Where(person => person.ErasedAt is null))
        {
            if (person.Erase(act.At) is { } refusal)
            {
                throw new InvalidOperationException($"Person {person.PersonId}: {refusal.Sentence}");
            }
        }

        db.PersonAddresses.RemoveRange(erasure.Addresses);
        await links.EndAsync(erasure.AttendeeIds, act.At, cancellation);
        await CloseAccountsAsync(erasure, act, cancellation);
        var speakers = erasure.Speakers.Select(speaker => speaker.SpeakerId).ToList();
        await db.SpeakerLinks.Where(link => speakers.Contains(link.SpeakerId)).ExecuteDeleteAsync(cancellation);
        await db.Set<SpeakerAbsence>().Where(absence => speakers.Contains(absence.SpeakerId)).ExecuteDeleteAsync(cancellation);
        foreach (var speaker in erasure.Speakers)
        {
            Erase(speaker);
        }
    }

    /// <summary>
    /// What was asked of them or by them, and mail to them. Where an address is another's too, only what is theirs beside it.
    /// </summary>
    public async Task EraseCorrespondenceAsync(Erasure erasure, Act act, CancellationToken cancellation)
    {
        var (known, accountIds) = (erasure.Known, erasure.AccountIds);
        var (addresses, typed) = (known.Addresses, erasure.TypedAddresses);
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        var invitations = await db.Invitations.Where(one => addresses.Contains(one.Email.ToLower()) || typed.Contains(one.Email)).ToListAsync(cancellation);
        var cases = await db.AccessibilityCases.Where(one => one.Email != null && (addresses.Contains(one.Email.ToLower()) || typed.Contains(one.Email)))
            .ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311
        foreach (var invitation in invitations.Where(one => one.State == InvitationState.Open))
        {
            invitation.Answer(InvitationState.Withdrawn, act.At);
        }

        var requests = await db.JoinRequests.Where(request => accountIds.Contains(request.AccountId)).ToListAsync(cancellation);
        requests.ForEach(request => request.Erase(act));

        foreach (var record in invitations.Concat<object>(cases))
        {
            ErasedTexts.TakeOut(db, record, known);
        }

        IReadOnlyList<Guid> own =
        [
            .. invitations.Select(one => one.InvitationId), .. cases.Select(one => one.AccessibilityCaseId),
            .. requests.Select(one => one.JoinRequestId),
        ];
        await details.InCommitAsync(null, own, cancellation);
        IReadOnlyList<Guid> speakerIds = [.. erasure.Speakers.Select(speaker => speaker.SpeakerId)];
        IReadOnlyList<Guid> readers = [.. erasure.AttendeeIds, .. speakerIds];
        var notices = await db.AgendaNotices.Where(notice => readers.Contains(notice.ReaderId)).Select(notice => notice.AgendaNoticeId)
            .ToListAsync(cancellation);
        await EraseMailAsync(erasure, [.. readers, .. accountIds, .. own, .. notices], cancellation);
    }

    private async Task EraseMailAsync(Erasure erasure, IReadOnlyList<Guid> about, CancellationToken cancellation)
    {
        var (addresses, typed, names, now) =
            (erasure.Known.Addresses, erasure.TypedAddresses, erasure.Known.Names, (DateTimeOffset?)real.Now);
        var mail = db.OutboxMessages;
        await mail.Where(message => about.Contains(message.About) && message.State == OutboxState.Waiting).ExecuteUpdateAsync(
            update => update.SetProperty(message => message.State, OutboxState.Dropped).SetProperty(message => message.DoneAt, now)
                .SetProperty(message => message.Claim, (Guid?)null),
            cancellation);
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        await mail.Where(message => addresses.Contains(message.RecipientAddress.ToLower()) || typed.Contains(message.RecipientAddress)).ExecuteUpdateAsync(
            update => update.SetProperty(message => message.RecipientAddress, "").SetProperty(message => message.RecipientName, ""),
            cancellation);
#pragma warning restore CA1304, CA1311
        await mail.Where(message => about.Contains(message.About) && names.Contains(message.RecipientName)).ExecuteUpdateAsync(
            update => update.SetProperty(message => message.RecipientName, PersonName.Erased), cancellation);
    }

    private async Task CloseAccountsAsync(Erasure erasure, Act act, CancellationToken cancellation)
    {
        var ids = erasure.AccountIds;
        foreach (var account in erasure.Accounts)
        {
            account.Erase();
        }

        var memberships = await db.Memberships.Where(membership => ids.Contains(membership.AccountId)).ToListAsync(cancellation);
        db.EndedMemberships.AddRange(memberships.Select(membership => EndedMembership.Of(membership, MembershipEnd.PutOut, act)));
        db.Memberships.RemoveRange(memberships);
        db.CohortCoordinators.RemoveRange(await db.CohortCoordinators.Where(one => ids.Contains(one.AccountId)).ToListAsync(cancellation));
        await db.UserClaims.Where(claim => ids.Contains(claim.UserId)).ExecuteDeleteAsync(cancellation);
        await db.UserLogins.Where(login => ids.Contains(login.UserId)).ExecuteDeleteAsync(cancellation);
        await db.UserTokens.Where(token => ids.Contains(token.UserId)).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => ids.Contains(passkey.UserId)).ExecuteDeleteAsync(cancellation);
    }

    // What a speaker says of themselves can't be changed by anything else; its code stands in addresses within a page.
    private void Erase(Speaker speaker)
    {
        var entry = db.Entry(speaker);
        entry.Property(one => one.Name).CurrentValue = PersonName.Erased;
        entry.Property(one => one.Code).CurrentValue = $"erased-{speaker.SpeakerId:N}";
        foreach (var said in new[] { nameof(Speaker.Role), nameof(Speaker.Organization), nameof(Speaker.Biography),
            nameof(Speaker.Pronouns), nameof(Speaker.Email), nameof(Speaker.AccessNeeds), nameof(Speaker.Photo) })
        {
            entry.Property(said).CurrentValue = null;
        }

        entry.Property(one => one.MayBeRecorded).CurrentValue = null;
        entry.Property(one => one.MayShowPhoto).CurrentValue = null;
        entry.Property(one => one.AbsencesSaidAt).CurrentValue = null;
        speaker.Arrange(SpeakerArrangement.NotAsked, SpeakerArrangement.NotAsked, SpeakerArrangement.NotAsked);
    }
}
