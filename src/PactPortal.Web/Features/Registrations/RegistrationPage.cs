using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A registration that was submitted.</summary>
public sealed record RegistrationPage(RegistrationContext Context, bool IsCoordinator)
{
    public Registration Registration => Context.Registration;

    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<PriceRow> Rows { get; init; }

    public IReadOnlyList<LetterLink> Letters { get; init; } = [];
}

public sealed record LetterLink(string Number, DateTimeOffset IssuedAt);

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
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Ui.TagHelpers.StatusKind KindOf(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Requested => Ui.TagHelpers.StatusKind.Wait,
        RegistrationStatus.Confirmed => Ui.TagHelpers.StatusKind.Done,
        _ => Ui.TagHelpers.StatusKind.None,
    };
}
