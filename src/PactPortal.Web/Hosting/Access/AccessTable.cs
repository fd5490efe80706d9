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
/// Who may go where, composed from what each feature says of its addresses. This table is the policy: an endpoint that is not in it is
/// denied to everybody, and a test walks all of it. Rules about an organization's records hold for the role in that organization, and its
/// queries are bound to it.
/// </summary>
public static class AccessTable
{
    /// <summary>Of a rule for every method: the page of a problem answers whatever was sent.</summary>
    public const string AnyMethod = "*";

    public static IReadOnlyList<AccessRule> Rules { get; } = [.. PortalHost.Features.SelectMany(feature => feature.Access)];

    private static readonly Dictionary<(string Method, string Route), AccessRule> Index =
        Rules.ToDictionary(rule => (rule.Method, rule.Route));

    /// <summary>Puts the table together, so that an address that two features name stops the start and not a request.</summary>
    /// <exception cref="TypeInitializationException">Two features name one address.</exception>
    public static void Load() => _ = Index.Count;

    public static AccessRule? Find(string method, string? route) =>
        Find((HttpMethods.IsHead(method) ? HttpMethods.Get : method, (route ?? "").TrimStart('/')));

    private static AccessRule? Find((string Method, string Route) asked) =>
        Index.GetValueOrDefault(asked) ?? Index.GetValueOrDefault((AnyMethod, asked.Route));
}
