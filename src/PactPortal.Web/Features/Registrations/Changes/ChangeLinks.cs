namespace PactPortal.Web.Features.Registrations.Changes;

/// <summary>Addresses of what happens to a confirmed team.</summary>
public static class ChangeLinks
{
    public static string Join(string reference) => $"/registrations/{reference}/people/add";

    public static string Cancel(string reference, Guid attendeeId) => $"/registrations/{reference}/people/{attendeeId}/cancel";

    public static string CancelAll(string reference) => $"/registrations/{reference}/cancel";

    public static string Substitute(string reference, Guid attendeeId) => $"/registrations/{reference}/people/{attendeeId}/substitute";
}
