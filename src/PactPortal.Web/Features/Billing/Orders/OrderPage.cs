using PactPortal.Application.Billing.Orders;
using PactPortal.Application.Registrations;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Web.Features.Billing.Finance;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Orders;

/// <param name="Teams">Those it covers.</param>
public sealed record OrderPage(
    PurchaseOrder Order, Convening Convening, string Organization, IReadOnlyList<OrderTeam> Teams, PurchaseOrderAge Age)
{
    /// <summary>It is given in an act upon a team that it covers.</summary>
    public AuditedPart Part => new(Order.PurchaseOrderId, [.. Teams.Select(team => AuditSubject.Registration(team.Reference))]);

    public Money Covered => Money.Sum(Teams.Select(team => team.Invoiced));

    /// <summary>For the file that is added, or the answer that is given.</summary>
    public OrderAnswerForm Form { get; init; } = new();
}

/// <param name="Invoiced">By invoices that stand.</param>
public sealed record OrderTeam(string Reference, string? InvoiceNumber, Money Invoiced);

public sealed class OrderAnswerForm
{
    public IFormFile? File { get; set; }

    /// <summary>Why it is not accepted.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }
}

public sealed record GiveOrderPage(RegistrationContext Context, OrderForm Form);

/// <summary>Orders of a convening, those that wait for an answer first.</summary>
public sealed record OrderListPage(PlannerConvening Convening, IReadOnlyList<OrderRow> Rows, int Page, bool HasNext);
