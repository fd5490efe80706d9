using PactPortal.Application.Programme.Arrangement;
using PactPortal.Domain;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>What several items would do at once.</summary>
/// <param name="Preview">Null until enough was said.</param>
/// <param name="Refusals">Why it can't be done, or can't be shown.</param>
public sealed record ArrangementPage<TForm>(PlannerConvening Convening, TForm Form, AgendaPreview? Preview, IReadOnlyList<Refusal> Refusals)
    where TForm : ArrangementForm
{
    public required IReadOnlyList<Choice> Days { get; init; }

    /// <summary>Those that have a time.</summary>
    public required IReadOnlyList<Choice> Items { get; init; }

    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    public int Moving => Preview is { CanBeApplied: true } preview ? preview.Moving.Count() : 0;

    /// <summary>It is asked once, for all times that come twice.</summary>
    public bool AsksOccurrence => Form.Occurrence is not null || Refusals.OfType<ComesTwice>().Any();
}

/// <summary>What becomes of one item.</summary>
/// <param name="To">Null where it stays.</param>
/// <param name="Why">Why it stays, or can't move.</param>
public sealed record PreviewRow(string Code, string Title, string From, string? To, string? Why);
