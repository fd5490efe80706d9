using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Memberships;

/// <summary>Asking to join, as the browser sends it.</summary>
public sealed class JoinForm
{
    /// <summary>The value of <see cref="Organization"/> for one that isn't recorded yet.</summary>
    public const string New = "new";

    /// <summary>The value of <see cref="County"/> for none.</summary>
    public const string NoCounty = "none";

    private const int LongestName = 200;
    private const int LongestNote = 500;

    public string? County { get; set; }

    public string? Organization { get; set; }

    public string? Role { get; set; }

    public string? Name { get; set; }

    public string? AgencyType { get; set; }

    public string? Note { get; set; }

    /// <summary>Null where no county is meant.</summary>
    public string? CountyCode => County == NoCounty ? null : County;

    public IReadOnlyList<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        if (Organization == New)
        {
            Require(!string.IsNullOrWhiteSpace(Name) && !PrintableText.IsBlank(Name) && Name.Trim().Length <= LongestName && !Name.Trim().Any(char.IsControl),
                $"Enter the organization’s name, at most {LongestName} characters on one line.", nameof(Name));
            Require(TypeNamed() is not null, "Choose what kind of agency it is.", nameof(AgencyType));
        }
        else
        {
            Require(Guid.TryParse(Organization, out _), "Choose your organization, or say that it is not in the list.", nameof(Organization));
            Require(RoleWords.Named(Role) is not null, "Choose what you do there.", nameof(Role));
        }

        Require((Note?.Trim().Length ?? 0) <= LongestNote, $"Enter at most {LongestNote} characters.", nameof(Note));
        return refusals;

        void Require(bool holds, string sentence, string field)
        {
            if (!holds)
            {
                refusals.Add(new Refusal(sentence, field));
            }
        }
    }

    public AgencyType? TypeNamed() => StoredName.Find<AgencyType>(AgencyType);
}
