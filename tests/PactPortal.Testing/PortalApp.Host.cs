using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.PaymentSandbox;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Testing;

// What is another under test than it is in a portal that serves.
public sealed partial class PortalApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        // Watching for changed settings walks every folder below the content's root, thrice.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("Portal:DataFolder", folder);
        foreach (var policy in new[] { "letters", "verification", "sign-in", "personal-links", "agenda-feeds", "sign-up", "complaints", "discount-codes" })
        {
            builder.UseSetting($"RateLimits:{policy}", "100000");
        }

        builder.UseSetting("Mail:Deliver", "false");
        builder.UseSetting("Printing:Prints", "false");
        builder.UseSetting("Portal:WarmUp", "false");
        // A test's seats and funds are its own: the demonstration's invented teams are there where one asks for them.
        builder.UseSetting("Demonstration:Registrations", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Errors));
        if (!realClock)
        {
            builder.ConfigureTestServices(services => services
                .RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock)
                .RemoveAll<RealTime>().AddSingleton(new RealTime(Clock))
                .RemoveAll<SandboxSilence>().AddSingleton(new SandboxSilence(() => WhenSilent())));
        }

        // Hashing is slow on purpose, and a test signs in often.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000));
        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Acts))
            .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Acts)));
        builder.ConfigureTestServices(services => services.PostConfigureAll<HttpClientFactoryOptions>(client =>
            client.HttpMessageHandlerBuilderActions.Add(made => made.PrimaryHandler = UnplannedCalls.Forbidden(made.PrimaryHandler, Errors))));
        if (isReused)
        {
            builder.ConfigureTestServices(RemoveWorkers);
        }

        if (services is not null)
        {
            builder.ConfigureTestServices(services);
        }
    }

    /// <summary>Who waits has waited long enough at once, by the clock that stands: nobody waits in real time.</summary>
    private void EndPatience() => Clock.Advance(Services.GetRequiredService<StripeOptions>().Timeout);

    /// <summary>The portal's own; the host's, which runs the pipeline, stays.</summary>
    private static void RemoveWorkers(IServiceCollection services)
    {
        foreach (var worker in services.Where(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
        {
            services.Remove(worker);
        }
    }
}
