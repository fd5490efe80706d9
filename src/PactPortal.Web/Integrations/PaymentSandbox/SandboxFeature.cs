using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>The payment sandbox: not there in Production, nor beside a real provider.</summary>
public sealed class SandboxFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "sandbox", Everybody),
        new("POST", "sandbox/outage", Everybody),
        new("POST", "sandbox/notices", Everybody),
        new("POST", "sandbox/dashboard", Everybody),
        new("GET", "sandbox/checkout/{checkout}", Everybody),
        new("POST", "sandbox/checkout/{checkout}", Everybody),
        new("GET", "sandbox/stripe/v1/{**path}", Everybody, NeedsNobody: true, IsForPrograms: true),
        new("POST", "sandbox/stripe/v1/{**path}", Everybody, NeedsNobody: true, IsForPrograms: true),
    ];
}
