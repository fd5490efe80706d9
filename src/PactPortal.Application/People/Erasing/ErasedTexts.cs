using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PactPortal.Data.Audit;
using PactPortal.Data.Clock;
using PactPortal.Data.Convenings;
using PactPortal.Data.Files;
using PactPortal.Data.Identity;
using PactPortal.Data.Operating;
using PactPortal.Domain.Accessibility;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Printing;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.People.Erasing;

/// <summary>
/// What becomes of every text of the model when a person is erased. Each stands in one of the lists here; a test walks the model for one
/// that nobody decided.
/// </summary>
public static class ErasedTexts
{
    /// <summary>Texts that may name anybody: the person is taken out of them by <see cref="TakeOut"/>.</summary>
    public static readonly IReadOnlyDictionary<Type, IReadOnlyList<string>> Searched = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(Registration)] = [nameof(Registration.ContactName), nameof(Registration.ContactEmail)],
        [typeof(PaymentPromise)] = [nameof(PaymentPromise.SignerName)],
        [typeof(TimelineEntry)] = [nameof(TimelineEntry.What), nameof(TimelineEntry.Reason)],
        [typeof(Attendee)] = [nameof(Attendee.EndReason)],
        [typeof(PurchaseOrder)] = [nameof(PurchaseOrder.Reason)],
        [typeof(Payment)] = [nameof(Payment.Reason), nameof(Payment.DepositBatch)],
        [typeof(Refund)] = [nameof(Refund.Reason), nameof(Refund.Problem)],
        [typeof(CardCheckout)] = [nameof(CardCheckout.Email)],
        [typeof(Invitation)] = [nameof(Invitation.Email)],
        [typeof(JoinRequest)] = [nameof(JoinRequest.Note), nameof(JoinRequest.Reason)],
        [typeof(AccessibilityCase)] =
            [nameof(AccessibilityCase.Email), nameof(AccessibilityCase.What), nameof(AccessibilityCase.Answer),
                nameof(AccessibilityCase.PageAddress)],
    };

    /// <summary>Names that somebody left by signing in and doing something: by <see cref="ErasedSignatures"/>.</summary>
    public static readonly IReadOnlyDictionary<Type, IReadOnlyList<string>> Signatures = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(TimelineEntry)] = [nameof(TimelineEntry.ActorName)],
        [typeof(ConveningChange)] = [nameof(ConveningChange.ActorName)],
        [typeof(AuditEntry)] = [nameof(AuditEntry.ActorName)],
        [typeof(PrintJob)] = [nameof(PrintJob.RequestedByName)],
        [typeof(PurchaseOrder)] = [nameof(PurchaseOrder.GivenBy), nameof(PurchaseOrder.AnsweredBy)],
        [typeof(Payment)] = [nameof(Payment.RecordedBy)],
        [typeof(Refund)] = [nameof(Refund.RequestedBy)],
        [typeof(EndedMembership)] = [nameof(EndedMembership.EndedBy)],
        [typeof(Invitation)] = [nameof(Invitation.InvitedBy)],
        [typeof(JoinRequest)] = [nameof(JoinRequest.AnsweredBy)],
        [typeof(CountyFact)] = [nameof(CountyFact.RecordedBy)],
        [typeof(SeatPool)] = [nameof(SeatPool.OverriddenBy)],
        [typeof(AccessibilityCase)] = [nameof(AccessibilityCase.ClosedBy)],
        [typeof(SilencedConflict)] = [nameof(SilencedConflict.SilencedByName)],
    };

    /// <summary>Texts of what is the person's own, or that know themselves how a name leaves them.</summary>
    public static readonly IReadOnlyDictionary<Type, IReadOnlyList<string>> Own = new Dictionary<Type, IReadOnlyList<string>>
    {
        [typeof(Person)] = [nameof(Person.Name), nameof(Person.FoldedName), nameof(Person.SortName)],
        [typeof(PersonAddress)] = [nameof(PersonAddress.Address)],
        [typeof(Attendee)] = ["FullName", "LatinSpelling", "Email", "JobTitle"],
        [typeof(CancelledSeat)] = [nameof(CancelledSeat.Name), nameof(CancelledSeat.LatinSpelling)],
        [typeof(PersonalLink)] = [nameof(PersonalLink.Address), nameof(PersonalLink.TokenHash)],
        [typeof(SpeakerLink)] = [nameof(SpeakerLink.Address), nameof(SpeakerLink.TokenHash)],
        [typeof(AgendaFeed)] = [nameof(AgendaFeed.TokenHash)],
        [typeof(ChoiceNotice)] = [nameof(ChoiceNotice.Reason)],
        [typeof(AttendeeAnswers)] =
        [
            nameof(AttendeeAnswers.Address), nameof(AttendeeAnswers.BadgeName), nameof(AttendeeAnswers.LatinSpelling),
            nameof(AttendeeAnswers.Pronouns),
            nameof(AttendeeAnswers.AccessNeeds), nameof(AttendeeAnswers.DietaryNeeds), "EarlierSessionWishes",
        ],
        [typeof(Account)] =
        [
            nameof(Account.UserName), nameof(Account.NormalizedUserName), nameof(Account.DisplayName), nameof(Account.Email),
            nameof(Account.NormalizedEmail), nameof(Account.PhoneNumber), nameof(Account.PasswordHash), nameof(Account.SecurityStamp),
            nameof(Account.ConcurrencyStamp),
        ],
        [typeof(Speaker)] =
        [
            nameof(Speaker.Code), nameof(Speaker.Name), nameof(Speaker.Role), nameof(Speaker.Organization), nameof(Speaker.Biography),
            nameof(Speaker.Pronouns), nameof(Speaker.Email), nameof(Speaker.AccessNeeds), nameof(Speaker.Photo),
        ],
        [typeof(AgendaItem)] =
        [
            nameof(AgendaItem.Title), nameof(AgendaItem.Place), nameof(AgendaItem.Format), nameof(AgendaItem.Abstract),
            nameof(AgendaItem.Objectives), nameof(AgendaItem.ContentAdvisory),
        ],
        [typeof(AgendaRelease)] = [nameof(AgendaRelease.Name), nameof(AgendaRelease.Note), nameof(AgendaRelease.Snapshot)],
        [typeof(JoinRequest)] = [nameof(JoinRequest.AccountName)],
        [typeof(OutboxMessage)] = [nameof(OutboxMessage.RecipientAddress), nameof(OutboxMessage.RecipientName)],
        [typeof(BillingDetails)] = [nameof(BillingDetails.Attention), nameof(BillingDetails.AddressLines),
            nameof(BillingDetails.PayablesEmail)],
        [typeof(BillingDocument)] = [nameof(BillingDocument.Facts)],
        [typeof(JustificationLetter)] = [nameof(JustificationLetter.Facts)],
        [typeof(AuditDetail)] = [nameof(AuditDetail.Before), nameof(AuditDetail.After)],
    };

    /// <summary>Texts that name nobody who came, with the reason.</summary>
    public static readonly IReadOnlyDictionary<Type, string> NamesNobody = new Dictionary<Type, string>
    {
        [typeof(AuditEntry)] =
            "It names people by identifier, and triggers keep it as it was written: of entries from before, the actor’s name goes and nothing else.",
        [typeof(AttendeePriceLine)] = "It says rates and codes.",
        [typeof(LedgerEntry)] = "It says rates, numbers of payments and of documents.",
        [typeof(NumberSequence)] = "It counts.",
        [typeof(InvoiceReminder)] = "It says which reminder was sent.",
        [typeof(ProviderEvent)] = "It holds the provider's identifiers.",
        [typeof(ProviderPayout)] = "It holds the provider's identifiers.",
        [typeof(ProviderPayoutLine)] = "It holds the provider's identifiers.",
        [typeof(Organization)] = "An organization is not a person.",
        [typeof(Membership)] = "It says a role.",
        [typeof(CohortCoordinator)] = "It says a cohort.",
        [typeof(County)] = "A county is not a person.",
        [typeof(Fund)] = "The program's own words.",
        [typeof(FundEntry)] = "The program's own words about a fund.",
        [typeof(FundRuleReserveCounty)] = "It says a county.",
        [typeof(FundRuleCountySeats)] = "It says a county.",
        [typeof(DiscountCode)] = "The program's own words about a code.",
        [typeof(SeatLimit)] = "It says which seats are counted.",
        [typeof(Tier)] = "What the program offers.",
        [typeof(Rate)] = "What the program offers.",
        [typeof(Convening)] = "What the program publishes, its own contacts among it.",
        [typeof(ConveningDay)] = "What the program publishes.",
        [typeof(ConveningSectionVersion)] = "It counts the changes of a section.",
        [typeof(AgendaNotice)] = "It holds identifiers and numbers.",
        [typeof(Track)] = "What the program publishes.",
        [typeof(Room)] = "What the program publishes.",
        [typeof(ProvidedStatement)] = "Another authority's words, as they were provided.",
        [typeof(PersonMerge)] = "It holds identifiers.",
        [typeof(DemonstrationClock)] = "Machinery.",
        [typeof(OperatingState)] = "Machinery.",
        [typeof(StoredFile)] = "Its name says nothing. What an organization uploaded is looked at by hand.",
        [typeof(StoredFileChunk)] = "What an organization uploaded is looked at by hand; a speaker's photograph goes with them.",
        [typeof(IdentityRole<Guid>)] = "Roles are the program's own.",
        [typeof(IdentityRoleClaim<Guid>)] = "Roles are the program's own.",
        [typeof(IdentityUserRole<Guid>)] = "Nobody who has one is erased.",
        [typeof(IdentityUserClaim<Guid>)] = "Removed with the account's ways in.",
        [typeof(IdentityUserLogin<Guid>)] = "Removed with the account's ways in.",
        [typeof(IdentityUserToken<Guid>)] = "Removed with the account's ways in.",
        [typeof(IdentityPasskeyData)] = "Removed with the account's ways in.",
        [typeof(IdentityUserPasskey<Guid>)] = "Removed with the account's ways in.",
    };

    /// <summary>Of the records above: numbers, codes and the portal's own words, which stay.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "Registration.Reference", "Registration.CountyCode", "Registration.TierName", "PaymentPromise.PurchaseOrderNumber",
        "PaymentPromise.SignerTitle", "Attendee.BadgeCode", "CancelledSeat.RateName", "Person.HeldBecause", "BillingDocument.Number",
        "BillingDocument.VerificationCode",
        "JustificationLetter.Number", "JustificationLetter.VerificationCode", "JustificationLetter.Request", "PurchaseOrder.Number",
        "PurchaseOrder.File", "Payment.Number", "Payment.ProviderId", "Payment.DepositBatch", "Refund.CheckNumber", "Refund.ProviderId",
        "CardCheckout.ProviderId", "CardCheckout.PayAt", "JoinRequest.NewName", "JoinRequest.NewCountyCode", "AccessibilityCase.Reference",
        "CountyFact.CountyCode", "CountyFact.Source", "SeatPool.Key",
        "SeatPool.OverrideReason", "OutboxMessage.Problem", "PrintJob.Items", "PrintJob.LeftOut", "PrintJob.Live", "PrintJob.Problem",
        "ConveningChange.Field", "ConveningChange.Before", "ConveningChange.After", "AuditDetail.Record", "AuditDetail.RecordId",
        "AuditDetail.Field", "AgendaItem.Code", "SilencedConflict.Key", "SilencedConflict.Reason", "AgendaItem.Audience",
    ];

    /// <summary>Takes a person out of the texts of a record. A column that holds nothing but their address is emptied.</summary>
    public static void TakeOut(DbContext db, object record, KnownNames known)
    {
        var entry = db.Entry(record);
        foreach (var property in Searched[record.GetType()].Select(name => entry.Property(name)))
        {
            if (property.CurrentValue is string text && known.AreIn(text))
            {
                property.CurrentValue = known.IsAddress(text) ? property.Metadata.IsNullable ? null : ""
                    : Fit(known.TakeOutOf(text), property);
            }
        }
    }

    // What stands in a name's place may be longer than a short name.
    private static string Fit(string text, PropertyEntry property) =>
        property.Metadata.GetMaxLength() is { } longest && text.Length > longest ? text[..longest] : text;
}
