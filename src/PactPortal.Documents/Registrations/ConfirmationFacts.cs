using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;

namespace PactPortal.Documents.Registrations;

/// <summary>What the confirmation of a registration says.</summary>
public sealed record ConfirmationFacts
{
    public required string Reference { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string ConveningName { get; init; }

    public string? Theme { get; init; }

    public required string Dates { get; init; }

    public Venue? Venue { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The name of the organization, or of the person who comes without one.</summary>
    public required string Payer { get; init; }

    public bool IsOfPerson { get; init; }

    public string? ContactName { get; init; }

    /// <summary>How it was confirmed: "Purchase order PO-1, up to $1,000.00, valid through June 30, 2027".</summary>
    public required string ConfirmedBy { get; init; }

    public required IReadOnlyList<ConfirmedPerson> People { get; init; }

    public required IReadOnlyList<ConfirmedPrice> Prices { get; init; }

    public required Money Total { get; init; }

    public ConveningPolicies? Policies { get; init; }

    public HotelBlock? Hotel { get; init; }

    public Payee? Payee { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public IReadOnlyList<string> CodeOfConduct { get; init; } = [];

    public bool IsDemonstration { get; init; }

    /// <summary>When a name that stood here was erased, in the convening's zone; null where none was.</summary>
    public DateOnly? NameErasedOn { get; init; }
}

/// <param name="LatinSpelling">Printed where the name's script can't be.</param>
/// <param name="Work">Agency type and job title.</param>
/// <param name="Role">The agency type, by which a roster is ordered.</param>
/// <param name="Days">"All days", or the day of a day pass.</param>
public sealed record ConfirmedPerson(string Name, string? LatinSpelling, string Work, AgencyType Role, string Days, Money Price);

public sealed record ConfirmedPrice(string Label, string Note, Money Amount);
