using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Accounts;
using PactPortal.Application.Attendees;
using PactPortal.Application.Audit;
using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Orders;
using PactPortal.Application.Billing.Payments;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Application.Convenings;
using PactPortal.Application.Funding;
using PactPortal.Application.Letters;
using PactPortal.Application.Organizations;
using PactPortal.Application.People;
using PactPortal.Application.People.Erasing;
using PactPortal.Application.Pricing;
using PactPortal.Application.Programme;
using PactPortal.Application.Programme.Choices;
using PactPortal.Application.Programme.Import;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Application.Programme.Releases;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Card;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Application.Seats;
using PactPortal.Application.Seeding;

namespace PactPortal.Application;

/// <summary>What people do, for whoever hosts it: a web, a job, a program.</summary>
public static class ApplicationServices
{
    /// <summary>
    /// Adds every use case, which is a class whose one public method is <c>ExecuteAsync</c>, and the steps that they share.
    /// </summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        foreach (var useCase in typeof(ApplicationServices).Assembly.GetTypes().Where(IsUseCase))
        {
            services.AddScoped(useCase);
        }

        return services.AddRegistrationSteps().AddBillingSteps()
            .AddScoped<Demonstration>().AddScoped<DemonstrationRegistrations>()
            .AddScoped<LetterFactsReading>()
            .AddScoped<MovePeople>().AddScoped<MoveRegistrations>()
            .AddScoped<EraseAuditDetails>()
            .AddScoped<Passwords>().AddScoped<PlanningRoles>()
            .AddScoped<PersonalLinkAccess>().AddScoped<SpeakerLinkAccess>()
            .AddScoped<PersonRecords>().AddScoped<PersonMerges>().AddScoped<ConfirmedAddresses>()
            .AddScoped<ErasureReading>().AddScoped<KnownNamesReading>().AddScoped<ErasureObstacles>().AddScoped<NamesInRecords>()
            .AddScoped<NamesInTexts>()
            .AddScoped<SessionSeats>().AddScoped<SessionPools>().AddScoped<SessionChoiceChanges>().AddScoped<EndedSessionChoices>()
            .AddScoped<OwnChoiceContext>().AddScoped<TeamChoiceContext>()
            .AddScoped<ReleaseAudience>().AddScoped<SpeakerPhotos>().AddScoped<AgendaUploads>().AddScoped<ImportPreviewReading>()
            .AddScoped<ErasedRecords>().AddScoped<ErasedSignatures>().AddScoped<ErasedCopies>();
    }

    private static IServiceCollection AddRegistrationSteps(this IServiceCollection services) =>
        services
            .AddScoped<RegistrationAccess>().AddScoped<RegistrationPrices>().AddScoped<AddedSeatPrices>().AddScoped<RegistrationOutbox>()
            .AddScoped<SeatInventory>().AddScoped<WaitingListQuery>().AddScoped<WaitingRegistrations>().AddScoped<RequestsToAttend>()
            .AddScoped<OffsetFundLedger>().AddScoped<FundPostings>().AddScoped<FundAudit>().AddScoped<DiscountRedemptions>()
            .AddScoped<DiscountAudit>().AddScoped<SeatAudit>().AddScoped<SeatPoolSizes>().AddScoped<ConveningUses>()
            .AddScoped<CardDues>().AddScoped<EndHold>().AddScoped<TakeCardPayment>().AddScoped<TakeSeatsAgain>();

    private static IServiceCollection AddBillingSteps(this IServiceCollection services) =>
        services
            .AddScoped<DocumentNumbers>().AddScoped<InvoiceIssuer>().AddScoped<InvoiceCorrection>().AddScoped<ReceiptIssuer>()
            .AddScoped<PaymentApplications>().AddScoped<InvoicePayments>().AddScoped<RegistrationPayments>().AddScoped<PaymentRecorder>()
            .AddScoped<ReceiptOutbox>().AddScoped<IdempotencyKeys>().AddScoped<BankMatches>().AddScoped<PurchaseOrderLedger>()
            .AddScoped<OrderFiles>()
            .AddScoped<RefundReservations>().AddScoped<RefundApplications>().AddScoped<CompleteRefund>().AddScoped<SettleRefund>()
            .AddScoped<BillingTransfer>().AddScoped<LedgerAudit>();

    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => !method.IsSpecialName).ToList() is [{ Name: "ExecuteAsync" }];
}
