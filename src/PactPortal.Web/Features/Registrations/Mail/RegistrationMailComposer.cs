using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Attendees;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Attendees;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>Puts a registration's messages together when they are sent. One that stands otherwise by then has lost its reason.</summary>
public sealed class RegistrationMailComposer(
    PortalDbContext db, TimeProvider time, IDocumentRenderer renderer, MakePersonalLink makeLink, OweLinkOfContact oweLink, PublicAddress address, RegistrationAccess access)
{
    private const string Folder = "/Features/Registrations/Mail/";

    public async Task<MailContent?> TeamConfirmedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Confirmed], cancellation) is { } context ? await TeamAsync(message, context, cancellation) : null;

    public async Task<MailContent?> AttendeeConfirmedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Confirmed], cancellation) is { } context ? await AttendeeAsync(message, context, cancellation) : null;

    public async Task<MailContent?> RequestApprovedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Approved, RegistrationStatus.Confirmed], cancellation) is { } context ? Answer(isApproved: true, context) : null;

    public async Task<MailContent?> RequestDeclinedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Declined], cancellation) is { } context ? Answer(isApproved: false, context) : null;

    public async Task<MailContent?> SeatsGivenAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Approved, RegistrationStatus.Confirmed], cancellation) is { } context
            ? Waiting($"Your team has its seats at {context.Convening.Name}", "SeatsGiven", wasRemoved: false, message, context)
            : null;

    public Task<MailContent?> RemovedFromWaitingListAsync(OutboxMessage message, CancellationToken cancellation) => WaitingEndedAsync(message, wasRemoved: true, cancellation);

    public Task<MailContent?> LeftWaitingListAsync(OutboxMessage message, CancellationToken cancellation) => WaitingEndedAsync(message, wasRemoved: false, cancellation);

    public async Task<MailContent?> SeatEndedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, null, cancellation) is { } context
            ? new MailContent($"Your seat at {context.Convening.Name}", Folder + "SeatEnded.cshtml", new SeatEndedMail(context, message.RecipientName))
            : null;

    public async Task<MailContent?> HoldEndedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Expired], cancellation) is { } context
            ? new MailContent(
                $"Your seats went back: {context.Convening.Name}", Folder + "HoldEnded.cshtml",
                new HoldEndedMail(context, address.Of(RegistrationLinks.Register(context.Convening.Slug))))
            : null;

    /// <param name="stillSo">How the registration stands while the message has its reason; null: however it stands.</param>
    private async Task<RegistrationContext?> FindAsync(OutboxMessage message, IReadOnlyList<RegistrationStatus>? stillSo, CancellationToken cancellation)
    {
        var registrationId = message.RegistrationId ?? throw new InvalidOperationException($"Message {message.OutboxMessageId} names no registration.");
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.RegistrationId == registrationId, cancellation);
        return registration is null || stillSo?.Contains(registration.Status) == false ? null : await access.LoadContextAsync(registration, time.GetUtcNow(), cancellation);
    }

    private MailContent Answer(bool isApproved, RegistrationContext context)
    {
        var registration = context.Registration;
        var reason = registration.Timeline.LastOrDefault(entry => entry.Reason is not null)?.Reason;
        var model = new RequestAnsweredMail(context, isApproved, isApproved ? null : reason, address.Of(RegistrationLinks.To(registration.Reference)));
        return new MailContent($"Your request to attend {context.Convening.Name}", Folder + "RequestAnswered.cshtml", model);
    }

    private async Task<MailContent?> WaitingEndedAsync(OutboxMessage message, bool wasRemoved, CancellationToken cancellation) =>
        await FindAsync(message, [RegistrationStatus.Cancelled], cancellation) is { } context
            ? Waiting($"The waiting list of {context.Convening.Name}", "WaitingEnded", wasRemoved, message, context)
            : null;

    /// <summary>With the reason that was given in the act that owes it, if one was.</summary>
    private MailContent Waiting(string subject, string template, bool wasRemoved, OutboxMessage message, RegistrationContext context)
    {
        var reason = context.Registration.Timeline.Where(entry => entry.At == message.EnqueuedAt).Select(entry => entry.Reason).FirstOrDefault(given => given is not null);
        var model = new WaitingListMail(context, wasRemoved, reason, address.Of(RegistrationLinks.To(context.Registration.Reference)));
        return new MailContent(subject, $"{Folder}{template}.cshtml", model);
    }

    private async Task<MailContent> TeamAsync(OutboxMessage message, RegistrationContext context, CancellationToken cancellation)
    {
        var registration = context.Registration;
        var page = new RegistrationPage(context, IsCoordinator: true) { Now = time.GetUtcNow(), Rows = PriceRow.Of(registration.Attendees.SelectMany(attendee => attendee.Lines), registration.Kept) };
        var model = new TeamConfirmedMail(page, address.Of(RegistrationLinks.To(registration.Reference)), await OwnPageAsync(message, registration, cancellation));
        return new MailContent($"Confirmed: {context.Convening.Name}, {registration.Reference}", Folder + "TeamConfirmed.cshtml", model)
        {
            Attachments =
            [
                renderer.Attachment(ConfirmationFactsOf.Document(page), ConfirmationFactsOf.FileName(registration.Reference)),
                .. await CalendarAsync(context, registration.Attendees, cancellation),
            ],
        };
    }

    /// <summary>Where the contact is on the team, their own page: nobody else's is in a message to the organization.</summary>
    private async Task<string?> OwnPageAsync(OutboxMessage message, Registration registration, CancellationToken cancellation)
    {
        if (registration.Attendees.FirstOrDefault(attendee => registration.IsContact(attendee.Details.Email)) is not { } self)
        {
            return null;
        }

        if (registration.IsContact(message.RecipientAddress))
        {
            return address.Of(AttendeeLinks.Own(await makeLink.ExecuteAsync(self.AttendeeId, self.Details.Email, cancellation)));
        }

        await oweLink.ExecuteAsync(registration.RegistrationId, self.AttendeeId, cancellation);
        return null;
    }

    private async Task<MailContent?> AttendeeAsync(OutboxMessage message, RegistrationContext context, CancellationToken cancellation)
    {
        // The seat may have gone to another address since.
        var attendee = context.Registration.Attendees.SingleOrDefault(candidate => candidate.AttendeeId == message.About);
        if (attendee is null || !RegistrationOutbox.IsSame(attendee.Details.Email, message.RecipientAddress))
        {
            return null;
        }

        var own = address.Of(AttendeeLinks.Own(await makeLink.ExecuteAsync(attendee.AttendeeId, attendee.Details.Email, cancellation)));
        return new MailContent($"You are coming to {context.Convening.Name}", Folder + "AttendeeConfirmed.cshtml", new AttendeeConfirmedMail(context, attendee.Details.FullName, own))
        {
            Attachments = await CalendarAsync(context, [attendee], cancellation),
        };
    }

    private async Task<IReadOnlyList<MailAttachment>> CalendarAsync(RegistrationContext context, IEnumerable<Attendee> people, CancellationToken cancellation)
    {
        var rates = context.Convening.Rates.ToDictionary(rate => rate.RateId);
        var days = people.SelectMany(person => rates[person.Details.RateId].DaysOf(person.Details.ChosenDay)).ToHashSet();
        return ConveningCalendar.Of(context.Convening, await db.ReadLinesAsync(context.Convening.ConveningId, cancellation), days, time.GetUtcNow());
    }
}
