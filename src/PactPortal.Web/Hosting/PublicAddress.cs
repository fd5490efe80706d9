namespace PactPortal.Web.Hosting;

/// <summary>The address under which people reach the portal, for what is printed or sent.</summary>
public sealed class PublicAddress(PortalOptions options, IHttpContextAccessor accessor)
{
    public string Of(string path)
    {
        var request = accessor.HttpContext?.Request;
        var root = options.PublicUrl ?? (request is null ? "" : $"{request.Scheme}://{request.Host}{request.PathBase}");
        return root + path;
    }
}
