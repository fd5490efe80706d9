namespace PactPortal.Web.Hosting.Printing;

public static class PrintingSetup
{
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(PrintOptions.Read(configuration)).AddSingleton<PrintFiles>()
            .AddScoped<PrintPieces>().AddScoped<PrintBinding>().AddScoped<PrintNext>().AddScoped<RemovePrints>()
            .AddHostedService<PrintWork>();
}
