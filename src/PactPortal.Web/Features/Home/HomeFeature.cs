using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Home;

/// <summary>The front page.</summary>
public sealed class HomeFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "", Everybody),
    ];
}
