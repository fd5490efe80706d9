using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>All of a kind of document as one file.</summary>
public sealed class PrintJobsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/convenings/{slug}/print-jobs", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/progress", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/again", PrintSide),
        new("POST", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/file", PrintSide),
        new("GET", "planning/convenings/{slug}/print-jobs/{printJobId:guid}/file", PrintSide),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/print-jobs", "Print jobs",
            "Invoices, badges or team packets of the convening as one file")
        {
            Count = PlannerCount.Of<PrintJobPages>(pages => pages.BeingMade(), count => count switch
            {
                0 => "None is being made",
                1 => "One is being made",
                _ => $"{count} are being made",
            }),
        },
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PrintJobPages>().AddScoped<AskForPrint>().AddScoped<DownloadTickets>().AddScoped<RecordDownload>();
}
