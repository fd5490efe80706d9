using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Packets;

/// <summary>The public registration packet.</summary>
public sealed class PacketsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "convenings/{slug}/packet", Everybody),
        new("GET", "convenings/{slug}/packet.pdf", Everybody),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PacketPages>();
}
