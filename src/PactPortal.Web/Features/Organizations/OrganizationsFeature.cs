using PactPortal.Application.Organizations;
using PactPortal.Web.Features.Organizations.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Organizations;

public static class OrganizationsFeature
{
    public static MailSource OrganizationMergedMail => MailSource.Of<MergeMailComposer>(mail => mail.ComposeAsync);

    public static IServiceCollection AddOrganizations(this IServiceCollection services) =>
        services
            .AddScoped<OrganizationPages>()
            .AddScoped<MergePages>()
            .AddScoped<MergeMailComposer>();
}
