using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Convenings;

/// <summary>The public pages of convenings.</summary>
public sealed class ConveningsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "convenings", Everybody),
        new("GET", "convenings/{slug}", Everybody),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<ConveningPages>();
}
