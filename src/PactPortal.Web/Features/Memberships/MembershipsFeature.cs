using PactPortal.Application.Memberships;
using PactPortal.Web.Features.Memberships.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Memberships;

public static class MembershipsFeature
{
    public static IServiceCollection AddMemberships(this IServiceCollection services) =>
        services
            .AddScoped<MembershipPages>()
            .AddScoped<IMailComposer, MembershipMailComposer>();
}
