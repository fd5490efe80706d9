using PactPortal.Domain.Mail;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Hosting.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, PortalOptions portal)
    {
        var options = MailOptions.Read(configuration, environment);
        services.AddSingleton(options).AddSingleton(new RealTime(TimeProvider.System));
        services.AddScoped<MailTemplates>().AddScoped<DeliverMail>();
        services.AddHostedService<MailDelivery>();
        services.AddSingleton(new PickupFolder(Path.Combine(portal.DataFolder, "mail")));
        if (options.Host is { } host)
        {
            services.AddSingleton<IMailTransport>(new SmtpMailTransport(new SmtpServer(host, options.Port, options.UserName, options.Password, options.IsEncrypted), options.From));
        }
        else
        {
            services.AddSingleton<IMailTransport, PickupMailTransport>();
        }

        return services;
    }
}
