using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Hosting.Health;

/// <summary>What whoever runs the portal asks: whether it lives, and whether it can work.</summary>
public sealed class HealthFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "health/live", Everybody, NeedsNobody: true),
        new("GET", "health/ready", Everybody, NeedsNobody: true),
    ];
}
