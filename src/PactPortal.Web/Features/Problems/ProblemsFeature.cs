using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Problems;

/// <summary>What is shown where something went wrong.</summary>
public sealed class ProblemsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new(AccessTable.AnyMethod, "problem/{status:int}", Everybody, NeedsNobody: true),
    ];
}
