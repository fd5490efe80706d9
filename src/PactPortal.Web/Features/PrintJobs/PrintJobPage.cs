using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>A job as pages show it.</summary>
/// <param name="FileName">Under which it is downloaded.</param>
public sealed record PrintJobRow(
    Guid PrintJobId, PrintedKind Kind, PrintForm Form, int Attempt, DateTimeOffset RequestedAt, string RequestedByName, int Done, int Total, PrintState State,
    DateTimeOffset? FinishedAt, long? FileSize, DateTimeOffset? KeptUntil, string FileName)
{
    public bool IsOver => State is not (PrintState.Waiting or PrintState.Running);

    /// <summary>"Badges, ZIP".</summary>
    public string Name => $"{Kind.Title}, {Form.Name()}";

    public string Progress => Kind.Progress(Done, Total);
}

/// <param name="Kinds">What the person may print.</param>
public sealed record PrintJobsPage(
    PlannerConvening Convening, PrintJobForm Form, IReadOnlyList<Choice> Kinds, int KeptDays, IReadOnlyList<PrintJobRow> Jobs, int Page,
    bool HasNext);

public sealed record PrintJobPage(PlannerConvening Convening, PrintJobRow Job, string? Problem, IReadOnlyList<PrintGap> LeftOut);

/// <param name="Count">"34 of 120 documents".</param>
/// <param name="State">In a word or two.</param>
public sealed record PrintProgress(int Done, string Count, string State, bool IsOver)
{
    public static PrintProgress Of(PrintJobRow job) => new(job.Done, job.Progress, PrintJobWords.Of(job.State), job.IsOver);
}

public sealed class PrintJobForm
{
    public string? Kind { get; set; }

    /// <summary>The name of a form.</summary>
    public string? As { get; set; }
}
