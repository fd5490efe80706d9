namespace PactPortal.Domain.Organizations;

/// <summary>
/// What kind of agency somebody works for: the protocol partners of Welfare and Institutions Code 16524.8, then the partners
/// around them. "Lived-experience consultant" is never one of these: that is said by the attendee alone.
/// </summary>
public enum AgencyType
{
    HumanServices = 1,
    Probation = 2,
    BehavioralHealth = 3,
    PublicHealth = 4,
    JuvenileCourt = 5,
    Education = 6,
    LawEnforcement = 7,
    CommunityOrganization = 8,
    TribalProgram = 9,
    StateAgency = 10,
}

public static class AgencyTypes
{
    public static readonly IReadOnlyList<AgencyType> All = Enum.GetValues<AgencyType>();

    /// <summary>The seven partners of a county's interagency protocol, in the order of WIC 16524.8.</summary>
    public static readonly IReadOnlyList<AgencyType> ProtocolPartners = [.. All.Where(IsProtocolPartner)];

    public static bool IsProtocolPartner(this AgencyType type) => type is >= AgencyType.HumanServices and <= AgencyType.LawEnforcement;

    public static string Name(this AgencyType type) => type switch
    {
        AgencyType.HumanServices => "Human services",
        AgencyType.Probation => "Probation",
        AgencyType.BehavioralHealth => "Behavioral health",
        AgencyType.PublicHealth => "Public health",
        AgencyType.JuvenileCourt => "Juvenile court",
        AgencyType.Education => "Education",
        AgencyType.LawEnforcement => "Law enforcement",
        AgencyType.CommunityOrganization => "Community organization",
        AgencyType.TribalProgram => "Tribal program",
        AgencyType.StateAgency => "State agency",
    };

    public static AgencyType Named(string name) =>
        All.Single(type => string.Equals(type.Name(), name, StringComparison.OrdinalIgnoreCase));
}
