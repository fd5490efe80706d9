using System.Text.RegularExpressions;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>What the planning team's list of registrations is asked for; travels in its address.</summary>
public sealed partial class RegistrationListRequest : ListRequest
{
    private const string NoCounty = "none", Due = "due", Even = "even", Credit = "credit";

    private static readonly RegistrationStatus[] Listed = [.. Enum.GetValues<RegistrationStatus>().Where(status => status != RegistrationStatus.Draft)];

    private static readonly Choice[] Statuses = [.. Listed.Select(status => new Choice(StoredName.Of(status), StatusWords.Of(status)))];

    private static readonly Choice[] AllCohorts =
        [.. Enum.GetValues<Cohort>().Select(cohort => new Choice(StoredName.Of(cohort), Cohorts.NameOf(cohort))), new(NoCounty, "No county")];

    private static readonly Choice[] Balances = [new(Due, "Balance due"), new(Even, "Nothing due"), new(Credit, "Paid too much")];

    public string? Status { get; set; }

    public string? Cohort { get; set; }

    /// <summary>The name of a tier.</summary>
    public string? Tier { get; set; }

    public string? Balance { get; set; }

    /// <summary>The last row that was seen, where the list goes on behind it.</summary>
    public string? After { get; set; }

    /// <summary>The tiers of the convening, in their order.</summary>
    internal IReadOnlyList<string> Tiers { get; set; } = [];

    public override string SearchLabel => "Reference, organization or county";

    public override IReadOnlyList<ListFilter> Filters =>
    [
        new("status", "Status", "Any status", Statuses, Status),
        new("cohort", "Cohort", "All cohorts", AllCohorts, Cohort),
        new("tier", "Tier", "Any tier", [.. Tiers.Select(tier => new Choice(tier, tier))], Tier),
        new("balance", "Balance", "Any balance", Balances, Balance),
    ];

    /// <summary>The words, where they have the form of a reference.</summary>
    internal string? Reference => Words is { } words && ReferenceForm().IsMatch(words) ? words.ToUpperInvariant() : null;

    /// <summary>Narrows the rows by all that is chosen. Words are searched for before the rows are put together.</summary>
    internal IQueryable<ListedRegistration> Narrow(IQueryable<ListedRegistration> rows)
    {
        var chosen = Filters.ToDictionary(filter => filter.Name, filter => filter.Selected);
        if (StoredName.Find<RegistrationStatus>(chosen["status"]) is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (chosen["cohort"] == NoCounty)
        {
            rows = rows.Where(row => row.County == null);
        }
        else if (StoredName.Find<Cohort>(chosen["cohort"]) is { } cohort)
        {
            rows = rows.Where(row => row.Cohort == cohort);
        }

        if (chosen["tier"] is { } tier)
        {
            rows = rows.Where(row => row.TierName == tier);
        }

        return chosen["balance"] switch
        {
            Due => rows.Where(row => row.BalanceCents > 0),
            Even => rows.Where(row => row.BalanceCents == 0),
            Credit => rows.Where(row => row.BalanceCents < 0),
            _ => rows,
        };
    }

    [GeneratedRegex("^[A-Za-z0-9]{1,12}-[A-Za-z0-9]{5}$")]
    private static partial Regex ReferenceForm();
}
