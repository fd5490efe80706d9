namespace PactPortal.Web.Features.People;

public static class PersonLinks
{
    public const string All = "/planning/people";

    public static string To(Guid personId) => $"{All}/{personId}";

    public static string Part(Guid personId) => $"{To(personId)}/part";

    public static string Join(Guid personId) => $"{To(personId)}/join";

    public static string Join(Guid personId, Guid with) => $"{Join(personId)}?with={with}";

    public static string Hold(Guid personId) => $"{To(personId)}/hold";

    public static string Erase(Guid personId) => $"{To(personId)}/erase";

    public static string Apart(Guid personId) => $"{To(personId)}/apart";

    public static string Undo(Guid personId, Guid mergeId) => $"{To(personId)}/merges/{mergeId}/undo";
}
