using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>Every list that has pages, of the crowded portal.</summary>
internal static class CrowdedLists
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";
    private const string Heading = "tbody th a:first-child";

    public static readonly IReadOnlyDictionary<string, Func<CrowdedPortal, PagedList>> All =
        new Dictionary<string, Func<CrowdedPortal, PagedList>>
        {
            ["registrations of an organization"] = portal => new(
                "Registrations/Index.cshtml", portal.Coordinator, "/registrations", "main li a[href^='/registrations/']",
                db => Registrations(db, _ => true)),
            ["registrations"] = _ => new(
                "Registrations/Manage/Registrations.cshtml", Some.Planner, $"{Planning}/registrations", Heading,
                db => Registrations(db, _ => true)),
            ["registrations of a status"] = _ => new(
                "Registrations/Manage/Registrations.cshtml", Some.Planner, $"{Planning}/registrations?status=Confirmed", Heading,
                db => Registrations(db, status => status == RegistrationStatus.Confirmed)),
            ["registrations of few organizations"] = _ => new(
                "Registrations/Manage/Registrations.cshtml", Some.Planner, $"{Planning}/registrations?q={CrowdedPortal.Busy}", Heading,
                db => Registrations(db, status => status != RegistrationStatus.Confirmed)),
            ["registrations of many organizations"] = _ => new(
                "Registrations/Manage/Registrations.cshtml", Some.Planner, $"{Planning}/registrations?q={CrowdedPortal.Namesake}", Heading,
                db => Registrations(db, status => status == RegistrationStatus.Confirmed)),
            ["requests"] = _ => new(
                "Registrations/Manage/Requests.cshtml", Some.Planner, $"{Planning}/requests", Heading,
                db => Registrations(db, status => status == RegistrationStatus.Requested)),
            ["waiting list"] = _ => new(
                "Registrations/Manage/WaitingList.cshtml", Some.Planner, $"{Planning}/waiting-list", Heading,
                db => Registrations(db, status => status == RegistrationStatus.Waitlisted)),
            ["counties"] = _ => new(
                "Counties/Index.cshtml", Some.Planner, "/planning/counties", Heading,
                db => db.Counties.Select(county => county.Code).ToListAsync()),
            ["people"] = _ => new(
                "People/Index.cshtml", Some.Planner, "/planning/people", Heading,
                db => Ids(db.Step<PersonRecords>().Known.Select(person => person.PersonId))),
            ["accounts"] = _ => new(
                "PlanningAccounts/Index.cshtml", Some.Administrator, "/planning/accounts", Heading,
                db => Ids(db.Users.Select(account => account.Id))),
            ["organizations"] = _ => new(
                "Organizations/Index.cshtml", Some.Planner, "/planning/organizations", Heading,
                db => Ids(db.Organizations.Select(organization => organization.OrganizationId))),
            ["needs"] = _ => new(
                "Attendees/Manage/Index.cshtml", Some.AccessCoordinator, $"{Planning}/access", "dt a",
                db => db.AttendeeAnswers.Select(answers => answers.Address).ToListAsync()),
            ["accessibility cases"] = _ => new(
                "Accessibility/Manage/Index.cshtml", Some.AccessCoordinator, "/planning/accessibility", ".pp-tasks a",
                db => db.AccessibilityCases.Select(one => one.Reference).ToListAsync()),
            ["people of a session"] = portal => new(
                "Choices/Manage/People.cshtml", Some.Planner, $"{Planning}/agenda/choices/{portal.SessionId}", "tbody a[href*='attendeeId=']",
                async db => [.. (await db.SessionChoices.Select(choice => choice.AttendeeId).ToListAsync()).Select(id => $"move?attendeeId={id}")]),
            ["print jobs"] = _ => new(
                "PrintJobs/Index.cshtml", Some.Planner, $"{Planning}/print-jobs", "main li b a",
                db => Ids(db.PrintJobs.Select(job => job.PrintJobId))),
            ["purchase orders"] = _ => new(
                "Billing/Orders/Manage/Orders.cshtml", Some.PlanningFinance, $"{Planning}/purchase-orders", Heading,
                db => Ids(db.PurchaseOrders.Select(order => order.PurchaseOrderId))),
            ["payments"] = _ => new("Billing/Desk/Desk.cshtml", Some.PlanningFinance, $"{Planning}/payments", Heading, Payments),
            ["unapplied payments"] = _ => new(
                "Billing/Desk/Unapplied.cshtml", Some.PlanningFinance, $"{Planning}/payments/unapplied", Heading, Payments),
            ["open invoices"] = _ => new(
                "Billing/Desk/Invoices.cshtml", Some.PlanningFinance, $"{Planning}/payments/invoices", Heading, Invoices),
            ["all invoices of a name"] = _ => new(
                "Billing/Desk/Invoices.cshtml", Some.PlanningFinance,
                $"{Planning}/payments/invoices?q={CrowdedPortal.Namesake}&all=true", Heading,
                Invoices),
            ["receivables"] = _ => new(
                "Billing/Desk/Receivables.cshtml", Some.PlanningFinance, $"{Planning}/payments/receivables",
                "tbody tr:has(th a) td[data-l='Total']",
                async db => [.. (await db.BillingDocuments.Select(document => document.Open).ToListAsync()).Select(MoneyFormat.Plain)]),
            ["discount codes"] = _ => new(
                "Billing/Discounts/Discounts.cshtml", Some.PlanningFinance, $"{Planning}/discounts", Heading,
                db => Ids(db.DiscountCodes.Select(code => code.DiscountCodeId))),
            ["teams with a discount code"] = portal => new(
                "Billing/Discounts/Discount.cshtml", Some.PlanningFinance, $"{Planning}/discounts/{portal.DiscountCodeId}", "tbody th",
                db => Registrations(db, status => status == RegistrationStatus.Confirmed)),
            ["payouts"] = _ => new(
                "Billing/Payouts/Payouts.cshtml", Some.PlanningFinance, $"{Planning}/payments/payouts", "tbody th a[href*='/payouts/']",
                db => Ids(db.ProviderPayouts.Select(payout => payout.ProviderPayoutId))),
            ["lines of a payout"] = portal => new(
                "Billing/Payouts/Payout.cshtml", Some.PlanningFinance, $"{Planning}/payments/payouts/{portal.PayoutId}", "tbody th small",
                db => db.ProviderPayoutLines.Select(line => line.SourceId ?? "").ToListAsync()),
            ["open invoices of an organization"] = portal => new(
                "Billing/Finance/Finance.cshtml", portal.Coordinator, "/finance", "[aria-labelledby='open'] tbody th a", Invoices),
            ["documents of an organization"] = portal => new(
                "Billing/Finance/Documents.cshtml", portal.Coordinator, "/finance/documents", Heading, Invoices),
            ["statement"] = portal => new(
                "Billing/Finance/Statement.cshtml", portal.Coordinator,
                $"/finance/statement?organization={portal.StatedId}&from=2026-09-01&through=2026-09-30", "tbody th", Lines),
        };

    private static Task<List<string>> Payments(PortalDbContext db) => Ids(db.Payments.Select(payment => payment.PaymentId));

    private static Task<List<string>> Invoices(PortalDbContext db) => db.BillingDocuments.Select(document => document.Number).ToListAsync();

    private static async Task<List<string>> Registrations(PortalDbContext db, Func<RegistrationStatus, bool> isAmong) =>
    [
        .. (await db.Registrations.IgnoreAutoIncludes()
            .Select(registration => new { registration.Reference, registration.Status }).ToListAsync())
            .Where(row => isAmong(row.Status)).Select(row => row.Reference),
    ];

    private static Task<List<string>> Lines(PortalDbContext db) => db.LedgerEntries.Select(entry => entry.Label).ToListAsync();

    private static async Task<List<string>> Ids(IQueryable<Guid> ids) => [.. (await ids.ToListAsync()).Select(id => id.ToString())];
}
