using PactPortal.Domain;

namespace PactPortal.Application.Registrations.Manage;

/// <summary>What the planning team does with one team of the waiting list.</summary>
public sealed class WaitingListForm
{
    public const string Give = "give";
    public const string Remove = "remove";

    private const int LongestReason = 500;

    public string? Act { get; set; }

    public string? Reason { get; set; }

    public Refusal? WhyNot() =>
        Act is not (Give or Remove) ? new Refusal("Choose whether the team is given its seats or removed from the list.")
        : Reason?.Length > LongestReason ? new Refusal($"Enter at most {LongestReason} characters; this has {Reason.Length}.", nameof(Reason))
        : null;
}
