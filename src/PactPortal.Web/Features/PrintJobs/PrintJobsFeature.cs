namespace PactPortal.Web.Features.PrintJobs;

public static class PrintJobsFeature
{
    public static IServiceCollection AddPrintJobs(this IServiceCollection services) =>
        services.AddScoped<PrintJobPages>().AddScoped<AskForPrint>().AddScoped<PrintAgain>().AddScoped<DownloadTickets>().AddScoped<RecordDownload>();
}
