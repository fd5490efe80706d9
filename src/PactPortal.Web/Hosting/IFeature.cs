using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Hosting;

/// <summary>
/// What a slice is, in one file of it. <see cref="PortalHost.Features"/> names each; the access table, the planning team's navigation and
/// the services are composed from them.
/// </summary>
public interface IFeature
{
    /// <summary>Who may come to each address of the slice. An address that no feature names is denied to everybody.</summary>
    IReadOnlyList<AccessRule> Access { get; }

    /// <summary>The slice's pages in the planning team's navigation. Who sees a link is decided by the rule of its address.</summary>
    IReadOnlyList<PlannerLink> PlannerLinks => [];

    /// <summary>Adds the slice's queries, kinds of document, composers of mail and recurring work.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
    }
}
