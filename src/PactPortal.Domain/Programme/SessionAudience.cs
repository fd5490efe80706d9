using System.Text.Json.Serialization;
using PactPortal.Domain.Organizations;

namespace PactPortal.Domain.Programme;

/// <summary>
/// Whom a session is meant for; nobody is kept out by it. Where it names agency types, it is for those; where it names none,
/// for people of every agency.
/// </summary>
/// <param name="AgencyTypes">Empty: every agency.</param>
/// <param name="Roles">Roles within an agency: "coordinators". Empty: every role.</param>
public sealed record SessionAudience(
    [property: JsonPropertyName("agencyTypes")] IReadOnlyList<AgencyType> AgencyTypes,
    [property: JsonPropertyName("roles")] IReadOnlyList<string> Roles)
{
    public static readonly SessionAudience Everyone = new([], []);

    public bool IsEveryone => AgencyTypes.Count == 0 && Roles.Count == 0;

    public bool IsFor(AgencyType type) => AgencyTypes.Count == 0 || AgencyTypes.Contains(type);

    public bool IsFor(string role) => Roles.Count == 0 || Roles.Contains(role, StringComparer.OrdinalIgnoreCase);

    /// <summary>"Everyone"; "human services, coordinators".</summary>
    public string Words => IsEveryone ? "Everyone" : string.Join(", ", AgencyTypes.Select(type => type.Name().ToLowerInvariant()).Concat(Roles));
}
