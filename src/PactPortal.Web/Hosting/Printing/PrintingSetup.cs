using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Hosting.Printing;

public static class PrintingSetup
{
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration)
    {
        var options = PrintOptions.Read(configuration);
        services.AddSingleton(options).AddSingleton<PrintFiles>()
            .AddScoped<PrintPieces>().AddScoped<PrintBinding>().AddScoped<ProcessNextPrintJob>().AddScoped<RemovePrints>();
        return options.Prints ? services.AddHostedService<PrintJobWorker>().AddRecurring<RemovePrints>(every: TimeSpan.FromMinutes(5)) : services;
    }
}
