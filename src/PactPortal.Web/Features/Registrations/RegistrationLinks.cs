using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Addresses of registrations, for other slices, mail and documents.</summary>
public static class RegistrationLinks
{
    public const string All = "/registrations";

    public static string Register(string slug) => $"/convenings/{slug}/register";

    public static string To(string reference) => $"/registrations/{reference}";

    public static string Team(string reference) => $"/registrations/{reference}/team";

    /// <summary>The team page with one person's answers open.</summary>
    public static string Person(string reference, Guid attendeeId) => $"/registrations/{reference}/team?person={attendeeId}#person";

    /// <summary>Where the e-mail of somebody on a confirmed team is put right.</summary>
    public static string CorrectEmail(string reference, Guid attendeeId) => $"/registrations/{reference}/people/{attendeeId}";

    /// <summary>People from a spreadsheet.</summary>
    public static string Paste(string reference) => $"/registrations/{reference}/team/paste";

    internal static string PasteTooLarge(string reference) => $"{Paste(reference)}?problem=size";

    public static string Review(string reference) => $"/registrations/{reference}/review";

    /// <summary>The review page at its price.</summary>
    internal static string ReviewPrice(string reference) => $"{Review(reference)}#price";

    /// <summary>Where a discount code is applied to a draft; a form posts there.</summary>
    public static string DiscountCode(string reference) => $"{Review(reference)}/code";

    public static string RemoveDiscountCode(string reference) => $"{DiscountCode(reference)}/remove";

    /// <summary>Where a team joins the waiting list; a form posts there.</summary>
    public static string WaitingList(string reference) => $"/registrations/{reference}/waiting-list";

    /// <summary>Where a team that waits gives its place up.</summary>
    public static string LeaveWaitingList(string reference) => $"/registrations/{reference}/waiting-list/leave";

    public static string Pay(string reference) => $"/registrations/{reference}/pay";

    public static string Confirmation(string reference) => $"/registrations/{reference}/confirmation.pdf";

    /// <summary>Confirmation, roster, price, agenda and hotel in one file.</summary>
    public static string Packet(string reference) => $"/registrations/{reference}/packet.pdf";
}
