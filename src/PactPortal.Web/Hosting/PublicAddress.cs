using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PactPortal.Web.Hosting;

/// <summary>The address under which people reach the portal, for what is printed or sent.</summary>
public sealed class PublicAddress(PortalOptions options, IHttpContextAccessor accessor, IServer server, IConfiguration configuration)
{
    public string Of(string path)
    {
        var request = accessor.HttpContext?.Request;
        var root = options.PublicUrl ?? (request is null ? Listening() : $"{request.Scheme}://{request.Host}{request.PathBase}");
        return root + path;
    }

    // Mail is sent outside a request; in Development the address is wherever this process listens, or would.
    private string Listening() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0])?.TrimEnd('/') ?? "http://localhost";
}
