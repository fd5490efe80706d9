using PactPortal.Application.Billing.Discounts;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Discounts;

/// <param name="Given">What it took off the seats that have it.</param>
public sealed record DiscountRow(DiscountCode Code, DiscountState State, Money Given);

public sealed record DiscountListPage(PlannerConvening Convening, IReadOnlyList<DiscountRow> Rows, int Page, bool HasNext);

/// <param name="Code">The code that is edited; null for a new one.</param>
public sealed record DiscountFormPage(PlannerConvening Convening, DiscountCodeForm Form, IReadOnlyList<Rate> Rates, DiscountCode? Code);

/// <summary>A registration whose seats have a code.</summary>
/// <param name="Given">What the code took off.</param>
public sealed record DiscountedTeam(string Reference, string Organization, string? County, RegistrationStatus Status, int Seats, Money Given, DateTimeOffset At);

/// <param name="Organization">The only organization it is for, or null.</param>
/// <param name="Rates">The only rates it is for; empty: all of them.</param>
public sealed record DiscountPage(
    PlannerConvening Convening, DiscountRow Row, string? Organization, IReadOnlyList<string> Rates, IReadOnlyList<DiscountedTeam> Teams,
    int Page, bool HasNext)
{
    public DiscountCode Code => Row.Code;
}

internal static class DiscountedTeamWords
{
    public static string Of(RegistrationStatus status) => status switch
    {
        RegistrationStatus.AwaitingPayment => "Held for a card",
        RegistrationStatus.Approved => "Approved",
        RegistrationStatus.Confirmed => "Confirmed",
        RegistrationStatus.Draft or RegistrationStatus.Requested or RegistrationStatus.Declined or RegistrationStatus.Waitlisted
            or RegistrationStatus.Expired or RegistrationStatus.Cancelled => throw new ArgumentOutOfRangeException(nameof(status), status, "Only a team with seats has a code."),
    };
}

public static class DiscountStateWords
{
    public static string Of(DiscountState state) => state switch
    {
        DiscountState.NotYet => "Not yet",
        DiscountState.Open => "Open",
        DiscountState.UsedUp => "Used up",
        DiscountState.Over => "Over",
        DiscountState.Ended => "Ended",
    };

    public static Ui.TagHelpers.StatusKind KindOf(DiscountState state) => state switch
    {
        DiscountState.NotYet => Ui.TagHelpers.StatusKind.None,
        DiscountState.Open => Ui.TagHelpers.StatusKind.Done,
        DiscountState.UsedUp => Ui.TagHelpers.StatusKind.Wait,
        DiscountState.Over or DiscountState.Ended => Ui.TagHelpers.StatusKind.Ended,
    };
}
