using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Registrations.Paste;

/// <summary>A sheet of people.</summary>
public sealed class SheetSizeAttribute() : UploadSizeAttribute(SheetText.LargestFile)
{
    protected override string TooLarge(RouteValueDictionary route) => RegistrationLinks.PasteTooLarge(route["reference"] as string ?? "");
}
