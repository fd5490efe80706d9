using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>What a planner types of a speaker. Who may see it is the speaker's own to say.</summary>
public sealed class SpeakerForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Pronouns { get; set; }

    public string? Role { get; set; }

    public string? Organization { get; set; }

    public string? Biography { get; set; }

    /// <summary>Of a new one: somebody who is known already; empty: nobody who is.</summary>
    public string? PersonId { get; set; }

    /// <summary>The speaker's version when the form was shown.</summary>
    public int? Version { get; set; }

    public static SpeakerForm Of(PlannedSpeaker speaker) => new()
    {
        Name = speaker.Name,
        Email = speaker.Email,
        Pronouns = speaker.Pronouns,
        Role = speaker.Role,
        Organization = speaker.Organization,
        Biography = speaker.Biography,
        Version = speaker.Version,
    };

    /// <param name="visibility">As it is.</param>
    public Outcome<(SpeakerTerms Terms, string? Email)> Read(SpeakerVisibility visibility)
    {
        var refusals = new List<Refusal>();
        var terms = ReadTerms(Name, visibility, (Pronouns, Role, Organization, Biography), refusals);
        string? email = null;
        if (!string.IsNullOrWhiteSpace(Email))
        {
            var read = EmailAddress.Read(Email, nameof(Email));
            refusals.AddRange(read.Refusals);
            email = read.Succeeded ? read.Value : null;
        }

        return refusals.Count > 0 ? refusals : (terms, email);
    }

    /// <summary>What is shown of somebody, read alike on their own page.</summary>
    internal static SpeakerTerms ReadTerms(
        string? name, SpeakerVisibility visibility, (string? Pronouns, string? Role, string? Organization, string? Biography) typed,
        List<Refusal> refusals) =>
        new(TypedText.Required(name, nameof(Name), Speaker.NameLength, "Enter the name to be shown.", refusals), visibility)
        {
            Pronouns = TypedText.Line(typed.Pronouns, nameof(Pronouns), Speaker.PronounsLength, refusals),
            Role = TypedText.Line(typed.Role, nameof(Role), Speaker.RoleLength, refusals),
            Organization = TypedText.Line(typed.Organization, nameof(Organization), Speaker.OrganizationLength, refusals),
            Biography = TypedText.Box(typed.Biography, nameof(Biography), Speaker.BiographyLength, refusals),
        };

    internal static SpeakerTerms TermsOf(Speaker speaker) => new(speaker.Name, speaker.Visibility)
    {
        Pronouns = speaker.Pronouns,
        Role = speaker.Role,
        Organization = speaker.Organization,
        Biography = speaker.Biography,
    };

    internal static Refusal Stale(string record, SpeakerTerms now, SpeakerTerms typed, string? email, string? typedEmail) =>
        new StaleSave(record).Compare("name", now.Name, typed.Name).Compare("e-mail", email, typedEmail)
            .Compare("pronouns", now.Pronouns, typed.Pronouns).Compare("role", now.Role, typed.Role)
            .Compare("organization", now.Organization, typed.Organization).Compare("biography", now.Biography, typed.Biography).Refuse();
}
