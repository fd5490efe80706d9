using PactPortal.Application.Attendees;
using PactPortal.Application.Billing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>The right e-mail of somebody on a confirmed team.</summary>
public sealed class EmailForm
{
    public string? Email { get; set; }

    /// <summary>The person's version when the form was shown.</summary>
    public int Version { get; set; }
}

/// <summary>Where it is asked.</summary>
public sealed record EmailPage(string Reference, Attendee Attendee, EmailForm Form);

/// <summary>
/// Corrects somebody's e-mail. The personal link of the old address ends, what was said under it is hidden, and the new
/// address gets a link of its own.
/// </summary>
public sealed class CorrectEmail(PortalDbContext db, RegistrationAccess access, PersonalLinkAccess links, RegistrationOutbox outbox)
{
    public async Task<Outcome<bool>> ExecuteAsync(
        Caller caller, string reference, Guid attendeeId, EmailForm form, CancellationToken cancellation)
    {
        var read = EmailAddress.Read(form.Email, nameof(form.Email));
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var email = read.Value;
        var act = caller.Act;
        return await db.CommitAsync<bool>(
            act, "e-mail corrected", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(
                    caller.Reach, reference, act.At, token) is not { Registration.Status: RegistrationStatus.Confirmed } context
                    || context.Registration.Attendees.SingleOrDefault(candidate => candidate.AttendeeId == attendeeId) is not { } attendee)
                {
                    return Outcome.NotFound;
                }

                if (attendee.WasErased())
                {
                    return new Refusal(
                        "The name of this person was erased, and their e-mail with it. Nothing was changed.", nameof(form.Email));
                }

                if (attendee.Version != form.Version)
                {
                    return new Refusal(
                        $"A colleague changed it meanwhile, to {attendee.Details.Email}. Save again to put yours in its place.",
                        nameof(form.Email));
                }

                if (!context.Registration.CorrectEmail(attendeeId, email, act))
                {
                    return Outcome.Unchanged(true);
                }

                await links.EndOwnChoicesAsync(attendeeId, act.At, token);
                outbox.OwePersonalLink(context.Registration, attendee, act);
                return true;
            },
            cancellation);
    }
}
