using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Integrations.PaymentSandbox;

public static class SandboxSetup
{
    /// <summary>Keys that open nothing but the sandbox of one's own machine.</summary>
    public const string SecretKey = "sk_test_sandbox";

    public const string WebhookSecret = "whsec_sandbox";

    private static readonly Uri ApiBase = new($"http://127.0.0.1{SandboxApi.Path}");

    public static StripeOptions Options(StripeOptions options) => options with { SecretKey = SecretKey, WebhookSecret = WebhookSecret, ApiBase = ApiBase };

    /// <summary>Puts the sandbox under the gateway: everything above the wire is what Production runs.</summary>
    public static IServiceCollection AddPaymentSandbox(this IServiceCollection services, PortalOptions portal)
    {
        services.AddSingleton(new SandboxFolder(portal.DataFolder));
        services.AddSingleton(new SandboxSilence());
        services.AddSingleton<SandboxStore>().AddSingleton<SandboxDesk>().AddSingleton<SandboxDashboard>().AddSingleton<SandboxApi>().AddSingleton<SandboxPost>();
        services.AddTransient<SandboxHandler>();
        services.AddHttpClient(StripeSetup.Client).ConfigurePrimaryHttpMessageHandler<SandboxHandler>();
        services.AddHttpClient(SandboxDelivery.Client).RemoveAllLoggers();
        services.AddHostedService<SandboxDelivery>();
        return services;
    }

    public static IServiceCollection AddNoPaymentSandbox(this IServiceCollection services) =>
        services.Configure<MvcOptions>(mvc => mvc.Conventions.Add(new NoSandboxPages()));

    /// <summary>With a provider or in Production there is no such address, whoever asks.</summary>
    private sealed class NoSandboxPages : IApplicationModelConvention
    {
        public void Apply(ApplicationModel application)
        {
            foreach (var controller in application.Controllers.Where(controller => controller.ControllerType.Namespace == typeof(SandboxSetup).Namespace).ToList())
            {
                application.Controllers.Remove(controller);
            }
        }
    }
}
