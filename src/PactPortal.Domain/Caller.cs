namespace PactPortal.Domain;

/// <summary>
/// Who asks for something to be done, and how far they reach. A page, a job and a program each make their own; a use case
/// doesn't know which of them it was.
/// </summary>
/// <param name="Act">Who, when and why. Its instant is "now" for all that is decided.</param>
/// <param name="Reach">Whose records may be touched; all others are not there.</param>
public sealed record Caller(Act Act, Reach Reach)
{
    /// <summary>The caller's own confirmed address; empty for a visitor and for the portal itself.</summary>
    public string Email { get; init; } = "";

    /// <summary>Somebody of the planning team does what the organization would do, asked by it, for example by telephone.</summary>
    public bool IsOnBehalf { get; init; }

    /// <summary>
    /// Who becomes the contact of a team that is sent: the caller, or, where somebody acts on an organization's behalf, a
    /// coordinator that was chosen. Null leaves the contact there is; without one, the organization's coordinators are written to.
    /// </summary>
    public TeamContact? Contact { get; init; }

    /// <summary>The portal itself: it reaches everything, and is nobody's contact.</summary>
    public static Caller OfPortal(DateTimeOffset at, string reason) => new(Act.OfPortal(at, reason), Reach.Everywhere);

    /// <summary>Somebody signed in, as far as the rule of their request lets them reach.</summary>
    public static Caller Of(Act act, string email, Reach reach) =>
        new(act, reach) { Email = email, Contact = new TeamContact(act.ActorName, email) };

    /// <summary>
    /// The planning team for one organization, without becoming its contact. The act, and so the audit trail, names the organization.
    /// </summary>
    /// <param name="act">With the reason, which the organization reads.</param>
    /// <param name="organizationId">The organization that asked.</param>
    /// <param name="contact">One of its coordinators, where a team is to get one.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Caller OnBehalfOf(Guid organizationId, Act act, TeamContact? contact = null) =>
        string.IsNullOrWhiteSpace(act.Reason)
            ? throw new ArgumentException("Acting for an organization needs a reason.", nameof(act))
            : new(act with { OnBehalfOf = organizationId }, Reach.Of([organizationId])) { IsOnBehalf = true, Contact = contact };

    /// <summary>The planning team for somebody who comes without an organization, and is their own contact.</summary>
    /// <param name="act">With the reason, which that person reads.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Caller OnBehalfOfPerson(Guid personId, Act act) =>
        string.IsNullOrWhiteSpace(act.Reason)
            ? throw new ArgumentException("Acting for somebody needs a reason.", nameof(act))
            : new(act, Reach.Of([], personId)) { IsOnBehalf = true };
}

/// <summary>Whom the mail about a team goes to.</summary>
/// <param name="Name">As the confirmation names whoever submitted the team.</param>
/// <param name="Email">Of an account that acts for the organization.</param>
public sealed record TeamContact(string Name, string Email);
