using PactPortal.Application.Programme.Import;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda.Import;

public sealed class AgendaFileForm
{
    public IFormFile? File { get; set; }
}

/// <summary>Where a schedule's file is chosen.</summary>
public sealed record AgendaFilePage(PlannerConvening Convening, AgendaFileForm Form);

/// <summary>What a file says, what it is taken for, and what an import would do.</summary>
/// <param name="Form">With every question answered: as somebody did, or as the page guesses.</param>
public sealed record ImportPage(PlannerConvening Convening, Guid Key, ImportForm Form, ImportPreview Preview)
{
    public const int MostRows = 500;

    public ImportPlan Plan => Preview.Plan;

    /// <summary>Those that are shown: where there are too many, what can't be imported comes first, and what stays as it is at last.</summary>
    public IReadOnlyList<PlannedRow> Rows => Plan.Rows.Count <= MostRows ? Plan.Rows : [.. Plan.Rows.OrderBy(Rank).ThenBy(row => row.Line).Take(MostRows)];

    public required IReadOnlyList<Choice> Columns { get; init; }

    public required IReadOnlyList<Choice> Days { get; init; }

    /// <summary>For each unknown name of the form.</summary>
    public required IReadOnlyList<NameQuestion> Questions { get; init; }

    private static int Rank(PlannedRow row) => row.Fate switch
    {
        RowFate.Refused => 0,
        RowFate.Added or RowFate.Changed => 1,
        RowFate.AsItIs => 2,
    };
}

/// <param name="Label">"Room “Main Hall”, in 17 items".</param>
public sealed record NameQuestion(UnknownName Name, string Label, IReadOnlyList<Choice> Choices);
