using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A registration that was submitted.</summary>
public sealed record RegistrationPage(RegistrationContext Context, bool IsCoordinator)
{
    public Registration Registration => Context.Registration;

    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<PriceRow> Rows { get; init; }

    public IReadOnlyList<LetterLink> Letters { get; init; } = [];

    public TeamMoney Money { get; init; } = TeamMoney.None;

    /// <summary>Why the planning team ended it, or null.</summary>
    public string? WhyEnded => Registration.Timeline.LastOrDefault(entry => entry is { Actor: not null, Reason: not null })?.Reason;

    /// <summary>For a team on the waiting list.</summary>
    public WaitingPlace? Waiting { get; init; }

    /// <summary>Of its county, on days that have a limit for each county, for a team with seats while registration is open.</summary>
    public IReadOnlyList<SeatsInUse> Seats { get; init; } = [];
}

/// <param name="Teams">How many wait in all.</param>
public sealed record WaitingPlace(WaitingTurn Turn, int Teams);

public sealed record LetterLink(string Number, int Version, DateTimeOffset IssuedAt);

/// <summary>A line of "my organization's registrations".</summary>
public sealed record RegistrationRow(
    string Reference, string Convening, string Organization, int People, RegistrationStatus Status, Money Total, DateTimeOffset Since, TimeZoneInfo Zone, bool IsCoordinator);

/// <param name="Open">Convenings that take registrations, to start one.</param>
public sealed record RegistrationListPage(IReadOnlyList<RegistrationRow> Rows, IReadOnlyList<(string Slug, string Name)> Open, bool CanStart, int Page, bool HasNext);

/// <summary>Which of several organizations registers.</summary>
public sealed record RegisterPage(string Slug, string ConveningName, RegisterForm Form, IReadOnlyList<Choice> Organizations);

public sealed class RegisterForm
{
    public string? Organization { get; set; }
}

public static class StatusWords
{
    public static string Of(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Draft => "Draft",
        RegistrationStatus.Requested => "Asked to attend",
        RegistrationStatus.Confirmed => "Confirmed",
        RegistrationStatus.Approved => "Approved, to be confirmed",
        RegistrationStatus.Declined => "Declined",
        RegistrationStatus.Waitlisted => "On the waiting list",
        RegistrationStatus.AwaitingPayment => "Awaiting card payment",
        RegistrationStatus.Expired => "Expired",
        RegistrationStatus.Cancelled => "Cancelled",
    };

    public static Ui.TagHelpers.StatusKind KindOf(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Requested or RegistrationStatus.Waitlisted => Ui.TagHelpers.StatusKind.Wait,
        RegistrationStatus.Approved or RegistrationStatus.AwaitingPayment => Ui.TagHelpers.StatusKind.Todo,
        RegistrationStatus.Declined or RegistrationStatus.Expired or RegistrationStatus.Cancelled => Ui.TagHelpers.StatusKind.Ended,
        RegistrationStatus.Confirmed => Ui.TagHelpers.StatusKind.Done,
        RegistrationStatus.Draft => Ui.TagHelpers.StatusKind.None,
    };
}
