namespace PactPortal.Domain.Organizations;

/// <summary>An employer that sends people: a county agency, a probation department, a community organization, a tribe.</summary>
public sealed class Organization(string name, AgencyType agencyType, string? countyCode)
{
    public Guid OrganizationId { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    public AgencyType AgencyType { get; private set; } = agencyType;

    /// <summary>The county it belongs to, or null: a community organization may work in many.</summary>
    public string? CountyCode { get; private set; } = countyCode;

    /// <summary>An agency of a county, and so bound by that county's membership; a community organization is not.</summary>
    public bool IsCountyAgency => CountyCode is not null && AgencyType.IsProtocolPartner();

    /// <summary>The organization that is kept in this one's place, or null: its registrations and people went there.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>This one was a double: what it had belongs to the other from now on.</summary>
    public Refusal? MergeInto(Organization kept, Act act)
    {
        if (kept.OrganizationId == OrganizationId)
        {
            return new Refusal("Choose another organization: this one can’t be merged into itself.", "Kept");
        }

        if (MergedInto is not null || kept.MergedInto is not null)
        {
            return new Refusal("One of the two was merged already. Nothing was changed.", "Kept");
        }

        if (CountyCode != kept.CountyCode && string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal("They belong to different counties. Enter why they are one organization.", nameof(Act.Reason));
        }

        MergedInto = kept.OrganizationId;
        return null;
    }
}
