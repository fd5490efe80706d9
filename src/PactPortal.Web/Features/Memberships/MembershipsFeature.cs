using PactPortal.Application.Memberships;
using PactPortal.Web.Features.Memberships.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Memberships;

public static class MembershipsFeature
{
    public static MailSource InvitationMail => MailSource.Of<MembershipMailComposer>(mail => mail.InvitationAsync);

    public static MailSource JoinAskedMail => MailSource.Of<MembershipMailComposer>(mail => mail.JoinAskedAsync);

    public static MailSource JoinAnsweredMail => MailSource.Of<MembershipMailComposer>(mail => mail.JoinAnsweredAsync);

    public static IServiceCollection AddMemberships(this IServiceCollection services) =>
        services
            .AddScoped<MembershipPages>()
            .AddScoped<MembershipMailComposer>();
}
