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
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>Puts a registration's messages together when they are sent.</summary>
public sealed class RegistrationMailComposer(
    PortalDbContext db, TimeProvider time, IDocumentRenderer renderer, MakePersonalLink makeLink, OweLinkOfContact oweLink, PublicAddress address, RegistrationAccess access) : IMailComposer
{
    private const string Folder = "/Features/Registrations/Mail/";

    public IReadOnlyList<MailKind> Kinds { get; } =
    [
        MailKind.TeamConfirmed, MailKind.AttendeeConfirmed, MailKind.RequestApproved, MailKind.RequestDeclined, MailKind.SeatsGiven,
        MailKind.RemovedFromWaitingList, MailKind.LeftWaitingList, MailKind.SeatEnded, MailKind.HoldEnded,
    ];

    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var registrationId = message.RegistrationId ?? throw new InvalidOperationException($"Message {message.OutboxMessageId} names no registration.");
        var now = time.GetUtcNow();
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.RegistrationId == registrationId, cancellation);
        if (registration is null || !IsStillSo(message.Kind, registration.Status))
        {
            return null;
        }

        var context = await access.LoadContextAsync(registration, now, cancellation);
        return message.Kind switch
        {
            MailKind.TeamConfirmed => await TeamAsync(message, context, now, cancellation),
            MailKind.SeatEnded => new MailContent($"Your seat at {context.Convening.Name}", Folder + "SeatEnded.cshtml", new SeatEndedMail(context, message.RecipientName)),
            MailKind.HoldEnded => new MailContent($"Your seats went back: {context.Convening.Name}", Folder + "HoldEnded.cshtml", new HoldEndedMail(context, address.Of(RegistrationLinks.Register(context.Convening.Slug)))),
            MailKind.AttendeeConfirmed => await AttendeeAsync(message, context, cancellation),
            MailKind.SeatsGiven => Waiting($"Your team has its seats at {context.Convening.Name}", "SeatsGiven", message, context),
            MailKind.RemovedFromWaitingList or MailKind.LeftWaitingList => Waiting($"The waiting list of {context.Convening.Name}", "WaitingEnded", message, context),
            _ => Answer(message.Kind == MailKind.RequestApproved, context),
        };
    }

    private static bool IsStillSo(MailKind kind, RegistrationStatus status) => kind switch
    {
        MailKind.RequestApproved or MailKind.SeatsGiven => status is RegistrationStatus.Approved or RegistrationStatus.Confirmed,
        MailKind.RemovedFromWaitingList or MailKind.LeftWaitingList => status == RegistrationStatus.Cancelled,
        MailKind.RequestDeclined => status == RegistrationStatus.Declined,
        MailKind.SeatEnded => true,
        MailKind.HoldEnded => status == RegistrationStatus.Expired,
        _ => status == RegistrationStatus.Confirmed,
    };

    private MailContent Answer(bool isApproved, RegistrationContext context)
    {
        var registration = context.Registration;
        var reason = registration.Timeline.LastOrDefault(entry => entry.Reason is not null)?.Reason;
        var model = new RequestAnsweredMail(context, isApproved, isApproved ? null : reason, address.Of(RegistrationLinks.To(registration.Reference)));
        return new MailContent($"Your request to attend {context.Convening.Name}", Folder + "RequestAnswered.cshtml", model);
    }

    /// <summary>With the reason that was given in the act that owes it, if one was.</summary>
    private MailContent Waiting(string subject, string template, OutboxMessage message, RegistrationContext context)
    {
        var reason = context.Registration.Timeline.Where(entry => entry.At == message.EnqueuedAt).Select(entry => entry.Reason).FirstOrDefault(given => given is not null);
        return new MailContent(subject, $"{Folder}{template}.cshtml", new WaitingListMail(context, message.Kind == MailKind.RemovedFromWaitingList, reason, address.Of(RegistrationLinks.To(context.Registration.Reference))));
    }

    private async Task<MailContent> TeamAsync(OutboxMessage message, RegistrationContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        var registration = context.Registration;
        var page = new RegistrationPage(context, IsCoordinator: true) { Now = now, Rows = PriceRow.Of(registration.Attendees.SelectMany(attendee => attendee.Lines), registration.Kept) };
        var model = new TeamConfirmedMail(page, address.Of(RegistrationLinks.To(registration.Reference)), await OwnPageAsync(message, registration, cancellation));
        return new MailContent($"Confirmed: {context.Convening.Name}, {registration.Reference}", Folder + "TeamConfirmed.cshtml", model)
        {
            Attachments =
            [
                new MailAttachment($"{registration.Reference}-confirmation.pdf", renderer.ContentType, renderer.Render(ConfirmationFactsOf.Document(page))),
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
        return ConveningCalendar.Of(context.Convening, await db.ReadLinesAsync(context.Convening.ConveningId, cancellation), days);
    }
}
