namespace PactPortal.Web.Hosting.Access;

/// <param name="Method">GET (and so HEAD), POST, or <see cref="AccessTable.AnyMethod"/>.</param>
/// <param name="Route">The route's template, without a leading slash.</param>
/// <param name="Allowed">Who may come here; everybody else is told that there is nothing.</param>
/// <param name="NeedsNobody">Answers without asking who it is: it must work when the database doesn't.</param>
/// <param name="IsForPrograms">Asked by programs that prove themselves in a header: there is no form, and no token of one.</param>
public sealed record AccessRule(string Method, string Route, PersonKinds Allowed, bool NeedsNobody = false, bool IsForPrograms = false)
{
    public bool IsOpenToAll => Allowed.HasFlag(PersonKinds.Visitor);
}

/// <summary>
/// Who may go where. This table is the policy: an endpoint that is not in it is denied to everybody, and a test walks all
/// of it. Rules about an organization's records hold for the role in that organization, and its queries are bound to it.
/// </summary>
public static partial class AccessTable
{
    /// <summary>Of a rule for every method: the page of a problem answers whatever was sent.</summary>
    public const string AnyMethod = "*";

    private const PersonKinds Anyone = PersonKinds.Visitor | PersonKinds.SignedIn;
    private const PersonKinds AnyAccount = PersonKinds.Account;
    internal const PersonKinds Planner = PersonKinds.Planner | PersonKinds.Administrator;
    private const PersonKinds Coordinator = PersonKinds.Coordinator;
    private const PersonKinds MoneySide = PersonKinds.Coordinator | PersonKinds.FinanceOfficer;

    private const PersonKinds PlanningMoney = PersonKinds.PlanningFinance | PersonKinds.Administrator;

    internal const PersonKinds DoorSide = Planner | PersonKinds.CheckInStaff;

    private const PersonKinds AccessSide = PersonKinds.AccessCoordinator | PersonKinds.Administrator;
    private const PersonKinds PlanningTeam =
        Planner | PersonKinds.AccessCoordinator | PersonKinds.ScholarshipReviewer | PersonKinds.PlanningFinance | PersonKinds.CheckInStaff | PersonKinds.RegionalCoordinator;

    public static readonly IReadOnlyList<AccessRule> Rules =
    [
        .. MoneyRules,
        .. PrintRules,

        new("GET", "", Anyone),
        new("GET", "convenings", Anyone),
        new("GET", "convenings/{slug}", Anyone),
        new("GET", "convenings/{slug}/agenda", Anyone),
        new("GET", "convenings/{slug}/agenda.ics", Anyone),
        new("GET", "convenings/{slug}/sessions/{session}", Anyone),
        new("GET", "convenings/{slug}/speakers", Anyone),
        new("GET", "convenings/{slug}/packet", Anyone),
        new("GET", "convenings/{slug}/packet.pdf", Anyone),

        new("GET", "about", Anyone),
        new("GET", "contact", Anyone),
        new("GET", "privacy", Anyone),
        new("GET", "accessibility", Anyone),
        new("POST", "accessibility", Anyone),
        new("GET", "accessibility/cases/{caseReference}", Anyone),
        new("GET", "planning/accessibility", AccessSide),
        new("GET", "planning/accessibility/{caseReference}", AccessSide),
        new("POST", "planning/accessibility/{caseReference}", AccessSide),

        new("GET", "convenings/{slug}/justification", Anyone),
        new("POST", "convenings/{slug}/justification", Anyone),
        new("GET", "justifications/{number}", Anyone),
        new("GET", "justifications/{number}.pdf", Anyone),
        new("GET", "justifications/{number}/versions/{version:int}", Anyone),
        new("GET", "justifications/{number}/versions/{version:int}.pdf", Anyone),
        new("GET", "justifications/{number}/change", Anyone),
        new("POST", "justifications/{number}/change", Anyone),
        new("POST", "justifications/{number}/renew", Anyone),
        new("GET", "planning/convenings/{slug}/letter", Planner),
        new("GET", "planning/convenings/{slug}/letter/preview", Planner),
        new("GET", "planning/convenings/{slug}/letter/words", Planner),
        new("POST", "planning/convenings/{slug}/letter/words", Planner),
        new("GET", "planning/convenings/{slug}/letter/hotel", Planner),
        new("POST", "planning/convenings/{slug}/letter/hotel", Planner),
        new("GET", "planning/convenings/{slug}/letter/mileage", Planner),
        new("POST", "planning/convenings/{slug}/letter/mileage", Planner),
        new("GET", "planning/convenings/{slug}/letter/meals", Planner),
        new("POST", "planning/convenings/{slug}/letter/meals", Planner),
        new("GET", "planning/statements", Planner),
        new("GET", "planning/statements/add", Planner),
        new("POST", "planning/statements/add", Planner),
        new("GET", "verify", Anyone),
        new("GET", "verify/{code}", Anyone),

        new("GET", "account/sign-in", Anyone),
        new("POST", "account/sign-in", Anyone),
        new("POST", "account/sign-out", Anyone),
        new("GET", "account/sign-up", Anyone),
        new("POST", "account/sign-up", Anyone),
        new("GET", "account/sign-up/sent", Anyone),
        new("GET", "account/confirm/{accountId:guid}", Anyone),
        new("POST", "account/confirm/{accountId:guid}", Anyone),
        new("GET", "account/forgotten", Anyone),
        new("POST", "account/forgotten", Anyone),
        new("GET", "account/forgotten/sent", Anyone),
        new("GET", "account/reset/{accountId:guid}", Anyone),
        new("POST", "account/reset/{accountId:guid}", Anyone),

        new("GET", "account/organizations", AnyAccount),
        new("POST", "account/organizations", AnyAccount),
        new("POST", "account/organizations/invitations/{invitationId:guid}", AnyAccount),
        new("GET", "account/organizations/{organizationId:guid}/people", Coordinator),
        new("POST", "account/organizations/{organizationId:guid}/people/invite", Coordinator),
        new("POST", "account/organizations/{organizationId:guid}/people/change", Coordinator),
        new("POST", "account/organizations/{organizationId:guid}/people/requests/{requestId:guid}", Coordinator),
        new("GET", "planning/joining", Planner),
        new("POST", "planning/joining/{requestId:guid}", Planner),

        new("GET", "convenings/{slug}/register", Coordinator),
        new("POST", "convenings/{slug}/register", Coordinator),
        new("GET", "registrations", MoneySide),
        new("GET", "registrations/{reference}", MoneySide),
        new("GET", "registrations/{reference}/confirmation.pdf", MoneySide),
        new("GET", "registrations/{reference}/packet.pdf", MoneySide),
        new("GET", "registrations/{reference}/team", Coordinator),
        new("POST", "registrations/{reference}/team", Coordinator),
        new("POST", "registrations/{reference}/team/remove", Coordinator),
        new("GET", "registrations/{reference}/team/paste", Coordinator),
        new("POST", "registrations/{reference}/team/paste", Coordinator),
        new("POST", "registrations/{reference}/team/paste/save", Coordinator),
        new("GET", "registrations/{reference}/review", Coordinator),
        new("POST", "registrations/{reference}/review", Coordinator),
        new("GET", "registrations/{reference}/people/add", Coordinator),
        new("POST", "registrations/{reference}/people/add", Coordinator),
        new("POST", "registrations/{reference}/review/code", Coordinator),
        new("POST", "registrations/{reference}/review/code/remove", Coordinator),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}", Coordinator),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}", Coordinator),
        new("GET", "registrations/{reference}/cancel", Coordinator),
        new("POST", "registrations/{reference}/cancel", Coordinator),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}/cancel", Coordinator),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}/cancel", Coordinator),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}/substitute", Coordinator),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}/substitute", Coordinator),
        new("POST", "registrations/{reference}/waiting-list", Coordinator),
        new("GET", "registrations/{reference}/waiting-list/leave", Coordinator),
        new("POST", "registrations/{reference}/waiting-list/leave", Coordinator),
        new("GET", "registrations/{reference}/pay", MoneySide),
        new("POST", "registrations/{reference}/pay", Coordinator),
        new("GET", "registrations/{reference}/letter", MoneySide),
        new("POST", "registrations/{reference}/letter", MoneySide),

        new("GET", "me/{token}", Anyone),
        new("POST", "me/{token}", Anyone),

        new("GET", "planning", PlanningTeam),
        new("GET", "planning/convenings/{slug}/access", PersonKinds.AccessCoordinator),
        new("GET", "planning/convenings/{slug}/registrations", Planner),
        new("GET", "planning/convenings/{slug}/registrations.{format:listFormat}", Planner),
        new("GET", "planning/convenings/{slug}/registrations/{reference}", Planner),
        new("GET", "planning/convenings/{slug}/lists", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/roster.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/badges.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/tent-cards.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/sign-in-{day:int}.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/reports/funder", Planner | PlanningMoney),
        new("GET", "planning/convenings/{slug}/reports/funder.pdf", Planner | PlanningMoney),
        new("GET", "planning/convenings/{slug}/requests", Planner),
        new("GET", "planning/convenings/{slug}/requests/{reference}", Planner),
        new("POST", "planning/convenings/{slug}/requests/{reference}/approve", Planner),
        new("POST", "planning/convenings/{slug}/requests/{reference}/decline", Planner),
        new("GET", "planning/convenings/{slug}/waiting-list", Planner),
        new("POST", "planning/convenings/{slug}/waiting-list/{reference}", Planner),
        new("GET", "planning/counties", Planner | PersonKinds.RegionalCoordinator),
        new("GET", "planning/counties/{county}", Planner | PersonKinds.RegionalCoordinator),
        new("POST", "planning/counties/{county}", PersonKinds.Administrator),
        new("GET", "planning/people", PersonKinds.Administrator),
        new("GET", "planning/people/{accountId:guid}", PersonKinds.Administrator),
        new("POST", "planning/people/{accountId:guid}/grant", PersonKinds.Administrator),
        new("POST", "planning/people/{accountId:guid}/take", PersonKinds.Administrator),
        new("GET", "planning/organizations", Planner),
        new("GET", "planning/organizations/{organizationId:guid}", Planner),
        new("GET", "planning/organizations/{organizationId:guid}/merge", Planner),
        new("POST", "planning/organizations/{organizationId:guid}/merge", Planner),

        new("POST", "demonstration/clock", Anyone),
        new("GET", "dev/mail", Anyone),
        new("GET", "dev/mail/{id:guid}", Anyone),
        new("GET", "dev/mail/{id:guid}/files/{number:int}", Anyone),
        new(AnyMethod, "problem/{status:int}", Anyone, NeedsNobody: true),
        new("GET", "health/live", Anyone, NeedsNobody: true),
        new("GET", "health/ready", Anyone, NeedsNobody: true),
    ];

    private static readonly Dictionary<(string Method, string Route), AccessRule> Index =
        Rules.ToDictionary(rule => (rule.Method, rule.Route));

    public static AccessRule? Find(string method, string? route) =>
        Find((HttpMethods.IsHead(method) ? HttpMethods.Get : method, (route ?? "").TrimStart('/')));

    private static AccessRule? Find((string Method, string Route) asked) =>
        Index.GetValueOrDefault(asked) ?? Index.GetValueOrDefault((AnyMethod, asked.Route));
}
