using PactPortal.Domain;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>The key a form is shown with, so that what is sent twice is done once.</summary>
internal static class FormKey
{
    public static readonly Refusal Missing = new("This form came back incomplete. Open the page again, then send it; nothing was recorded.");

    public static string New() => Guid.NewGuid().ToString();
}
