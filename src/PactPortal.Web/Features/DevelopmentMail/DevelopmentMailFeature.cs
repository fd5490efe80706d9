using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.DevelopmentMail;

/// <summary>Mail as it would have been sent, where no mail server is set.</summary>
public sealed class DevelopmentMailFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "dev/mail", Everybody),
        new("GET", "dev/mail/{id:guid}", Everybody),
        new("GET", "dev/mail/{id:guid}/files/{number:int}", Everybody),
    ];
}
