using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Information;

/// <summary>Pages about the program.</summary>
public sealed class InformationFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "about", Everybody),
        new("GET", "contact", Everybody),
        new("GET", "privacy", Everybody),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<InformationPages>();
}
