namespace PactPortal.Application.Organizations;

/// <summary>What a planner says about a merge.</summary>
public sealed class MergeForm
{
    public const string Nobody = "nobody";

    /// <summary>The organization that stays.</summary>
    public string? Kept { get; set; }

    public string? Reason { get; set; }

    /// <summary>The mark of the people that were shown.</summary>
    public string? Seen { get; set; }

    /// <summary>Who coordinates the organization that stays, where nobody does: an account, or nobody yet.</summary>
    public string? Coordinator { get; set; }

    /// <summary>Of those who act for the organization that stays and were put out of the double.</summary>
    public List<StayForm> Stays { get; set; } = [];

    /// <summary>The answers in the order of the questions, those that were given.</summary>
    public void Ask(IReadOnlyList<PersonInMerge> questioned) =>
        Stays = [.. questioned.Select(person => Stays.FirstOrDefault(answer => answer.AccountId == person.Merged.AccountId) ?? new StayForm { AccountId = person.Merged.AccountId })];
}

public sealed class StayForm
{
    public const string Stay = "stay";
    public const string End = "end";

    public Guid AccountId { get; set; }

    public string? Answer { get; set; }
}
