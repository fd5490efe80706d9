using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Ui;

/// <summary>An address that came with a request, to lead back to.</summary>
public static class ReturnAddress
{
    /// <summary>Local, and such that a header can hold it: what the portal makes itself is escaped.</summary>
    public static bool CanReturnTo(this IUrlHelper url, string? address) => url.IsLocalUrl(address) && Ascii.IsValid(address);
}
