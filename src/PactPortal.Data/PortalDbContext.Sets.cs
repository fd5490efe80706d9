using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Audit;
using PactPortal.Data.Clock;
using PactPortal.Data.Convenings;
using PactPortal.Data.Files;
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

namespace PactPortal.Data;

// What the database holds.
public abstract partial class PortalDbContext
{
    public DbSet<County> Counties => Set<County>();
    public DbSet<CountyFact> CountyFacts => Set<CountyFact>();
    public DbSet<CohortCoordinator> CohortCoordinators => Set<CohortCoordinator>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Append-only, but for the organization, which a merge changes.</summary>
    public DbSet<EndedMembership> EndedMemberships => Set<EndedMembership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();
    public DbSet<Convening> Convenings => Set<Convening>();
    public DbSet<ConveningSectionVersion> ConveningSectionVersions => Set<ConveningSectionVersion>();

    /// <summary>Append-only.</summary>
    public DbSet<ConveningChange> ConveningChanges => Set<ConveningChange>();
    public DbSet<Fund> Funds => Set<Fund>();
    public DbSet<FundRule> FundRules => Set<FundRule>();
    public DbSet<FundRuleReserveCounty> FundRuleReserveCounties => Set<FundRuleReserveCounty>();
    public DbSet<FundRuleCountySeats> FundRuleCountySeats => Set<FundRuleCountySeats>();

    /// <summary>Append-only.</summary>
    public DbSet<FundEntry> FundEntries => Set<FundEntry>();
    public DbSet<DiscountCode> DiscountCodes => Set<DiscountCode>();
    public DbSet<OrganizationDiscountUses> OrganizationDiscountUses => Set<OrganizationDiscountUses>();
    public DbSet<SeatPool> SeatPools => Set<SeatPool>();
    public DbSet<WaitingListEntry> WaitingListEntries => Set<WaitingListEntry>();
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>Who is on a team. Lists, counts, prices, pools and documents read these.</summary>
    public IQueryable<Attendee> Attendees => EveryAttendee.Where(Attendee.IsLiving);

    /// <summary>Who is or was on a team: for the record of a registration or a person, and for what compiles its question once.</summary>
    public DbSet<Attendee> EveryAttendee => Set<Attendee>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonAddress> PersonAddresses => Set<PersonAddress>();
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();
    public DbSet<DistinctPeople> DistinctPeople => Set<DistinctPeople>();

    /// <summary>Append-only.</summary>
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<BillingDocument> BillingDocuments => Set<BillingDocument>();
    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();
    public DbSet<BillingDetails> BillingDetails => Set<BillingDetails>();
    public DbSet<Payment> Payments => Set<Payment>();

    /// <summary>Append-only.</summary>
    public DbSet<PaymentApplication> PaymentApplications => Set<PaymentApplication>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<CardCheckout> CardCheckouts => Set<CardCheckout>();
    public DbSet<ProviderEvent> ProviderEvents => Set<ProviderEvent>();
    public DbSet<ProviderPayout> ProviderPayouts => Set<ProviderPayout>();

    /// <summary>Append-only.</summary>
    public DbSet<ProviderPayoutLine> ProviderPayoutLines => Set<ProviderPayoutLine>();

    /// <summary>Append-only.</summary>
    public DbSet<DoneOnce> DoneOnce => Set<DoneOnce>();
    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();
    public DbSet<PurchaseOrderCover> PurchaseOrderCovers => Set<PurchaseOrderCover>();

    /// <summary>Append-only.</summary>
    public DbSet<InvoiceReminder> InvoiceReminders => Set<InvoiceReminder>();
    public DbSet<JustificationLetter> JustificationLetters => Set<JustificationLetter>();
    public DbSet<ProvidedStatement> ProvidedStatements => Set<ProvidedStatement>();
    public DbSet<Track> Tracks => Set<Track>();
    public DbSet<Room> Rooms => Set<Room>();

    /// <summary>All of them, the hidden too: whoever shows somebody goes through ShownSpeakers.</summary>
    internal DbSet<Speaker> Speakers => Set<Speaker>();
    public DbSet<SpeakerLink> SpeakerLinks => Set<SpeakerLink>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<SessionChoice> SessionChoices => Set<SessionChoice>();

    /// <summary>Append-only.</summary>
    public DbSet<ChoiceNotice> ChoiceNotices => Set<ChoiceNotice>();
    public DbSet<AgendaFeed> AgendaFeeds => Set<AgendaFeed>();
    public DbSet<AgendaKnowledge> AgendaKnowledge => Set<AgendaKnowledge>();

    /// <summary>Append-only.</summary>
    public DbSet<AgendaNotice> AgendaNotices => Set<AgendaNotice>();
    public DbSet<AgendaSettings> AgendaSettings => Set<AgendaSettings>();
    public DbSet<SilencedConflict> SilencedConflicts => Set<SilencedConflict>();
    public DbSet<AgendaRelease> AgendaReleases => Set<AgendaRelease>();
    public DbSet<AccessibilityCase> AccessibilityCases => Set<AccessibilityCase>();

    /// <summary>Append-only, by triggers.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Append-only, by triggers; erasing a person empties theirs.</summary>
    public DbSet<AuditDetail> AuditDetails => Set<AuditDetail>();
    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();
    public DbSet<AttendeeAnswers> AttendeeAnswers => Set<AttendeeAnswers>();
    public DbSet<PrintJob> PrintJobs => Set<PrintJob>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<OperatingState> OperatingStates => Set<OperatingState>();
    internal DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    internal DbSet<StoredFileChunk> StoredFileChunks => Set<StoredFileChunk>();
    public DbSet<DemonstrationClock> DemonstrationClocks => Set<DemonstrationClock>();
}
