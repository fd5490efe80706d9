using PactPortal.Web.Ui.Uploads;

namespace PactPortal.Web.Features.Registrations.Paste;

/// <summary>Of a sheet of people.</summary>
public sealed class PasteSizeAttribute : SheetSizeAttribute
{
    protected override string TooLarge(RouteValueDictionary route) => RegistrationLinks.PasteTooLarge(route["reference"] as string ?? "");
}
