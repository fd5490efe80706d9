using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting.Health;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Hosting.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, PortalOptions portal)
    {
        var options = MailOptions.Read(configuration, environment);
        services.AddSingleton(options).AddSingleton(new RealTime(TimeProvider.System));
        services.AddScoped<MailTemplates>().AddScoped<MailReplies>().AddScoped<MailRecipients>().AddScoped<AddressMail>().AddScoped<DeliverMail>().AddSingleton<MailOutage>();
        services.AddHostedService<MailDelivery>();
        services.AddHealthChecks().AddCheck<MailServerHealth>("mail", tags: [HealthPages.Ready]);
        services.AddSingleton(new PickupFolder(Path.Combine(portal.DataFolder, "mail")));
        return options.Host is null ? services.AddSingleton<IMailTransport, PickupMailTransport>() : services.AddSingleton<IMailTransport, MailKitTransport>();
    }
}
