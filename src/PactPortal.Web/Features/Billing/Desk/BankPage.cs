using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Desk;

public sealed class BankForm
{
    public IFormFile? File { get; set; }

    /// <summary>What the file says, once it was read.</summary>
    public string? Rows { get; set; }
}

/// <param name="Matches">Empty before a file was chosen.</param>
public sealed record BankPage(
    PlannerConvening Convening, BankForm Form, IReadOnlyList<BankMatch> Matches, IReadOnlyList<BankProblem> Problems)
{
    public IReadOnlyList<BankMatch> New => [.. Matches.Where(match => match is { IsDone: false, Why: null })];

    /// <summary>All of them or none.</summary>
    public bool CanRecord => Problems.Count == 0 && New.Count > 0 && Matches.All(match => match.Why is null);

    public Money Total => Money.Sum(New.Select(match => match.Row.Amount));
}
