using PactPortal.Application.Letters;
using PactPortal.Web.Features.Justifications.Manage;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Justifications;

public static class JustificationsFeature
{
    public static IServiceCollection AddJustifications(this IServiceCollection services) =>
        services.AddDocumentKind<LetterDocuments>().AddScoped<LetterPages>()
            .AddScoped<LetterSetUpPages>();
}
