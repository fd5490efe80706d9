using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Outbox;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>
/// Says to whom a claimed message goes at this attempt. One of an organization becomes a row for each who acts for it; a row
/// whose recipient acts for it no longer goes to who does and has no copy yet.
/// </summary>
public sealed class AddressMail(PortalDbContext db, MailRecipients recipients, TimeProvider time)
{
    public async Task<MailStanding> ExecuteAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var found = await recipients.FindAsync(message, cancellation);
        if (found.Any(party => party.IsAt(message.RecipientAddress)))
        {
            return MailStanding.Addressed;
        }

        if (found.Count == 0)
        {
            // Requests to join an organization that nobody coordinates are on the planners' page.
            return message.RegistrationId is null ? MailStanding.Superfluous : MailStanding.NobodyToTell;
        }

        var outcome = await db.CommitAsync<MailParty>(
            Act.OfPortal(time.GetUtcNow(), "Outbox"), "mail addressed", AuditSubject.Mail(message.OutboxMessageId),
            token => AddressAsync(message, token), cancellation);
        if (!outcome.Succeeded)
        {
            return MailStanding.Superfluous;
        }

        message.To(outcome.Value);
        return MailStanding.Addressed;
    }

    private async Task<Outcome<MailParty>> AddressAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var copies = await db.HoldCopiesAsync(message, cancellation);
        var without = (await recipients.FindAsync(message, cancellation))
            .Where(party => !copies.Any(copy => party.IsAt(copy.RecipientAddress))).ToList();
        if (without.Count == 0 || !await db.AddressAsync(message, without[0], cancellation))
        {
            return new Refusal("Everybody has a copy.");
        }

        db.OutboxMessages.AddRange(without.Skip(1).Select(party =>
            new OutboxMessage(
                message.Kind, message.About, party.Address, party.Name, message.EnqueuedAt)
            { RegistrationId = message.RegistrationId }));
        return without[0];
    }
}

public enum MailStanding
{
    /// <summary>It goes to its recipient.</summary>
    Addressed = 1,

    /// <summary>Whoever is to have it has a copy, or needs none.</summary>
    Superfluous = 2,

    /// <summary>Nobody acts for the organization: it waits for somebody who does.</summary>
    NobodyToTell = 3,
}
