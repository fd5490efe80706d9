namespace PactPortal.Domain.Pricing;

/// <summary>
/// A code that lowers the price of some seats of a convening. A use is one seat. Uses change only by conditional update, never above
/// the limits and never below zero; what was used keeps its price, whatever is changed or ended afterwards.
/// </summary>
public sealed class DiscountCode
{
    private DiscountCode() => Code = null!; // set by the database

    /// <param name="code">Normalized, and one that <see cref="DiscountCodeText.Check"/> has nothing against.</param>
    public DiscountCode(Guid conveningId, string code, Discount gives, DiscountTerms terms, DateTimeOffset madeAt)
    {
        DiscountCodeId = Guid.CreateVersion7();
        (ConveningId, Code, MadeAt) = (conveningId, code, madeAt);
        (PerSeat, Share) = (gives.PerSeat, gives.Share);
        Take(terms);
    }

    public Guid DiscountCodeId { get; private set; }

    public Guid ConveningId { get; private set; }

    public string Code { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The first day on which it can be applied, in the convening's zone.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>How many seats may use it in all.</summary>
    public int Uses { get; private set; }

    /// <summary>How many seats of one organization; null: as many as there are.</summary>
    public int? UsesPerOrganization { get; private set; }

    /// <summary>The only organization it is for, or null.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>The only rates it is for; empty: all of them.</summary>
    public IReadOnlyList<Guid> RateIds { get; private set; } = [];

    /// <summary>For the planning team alone.</summary>
    public string? Note { get; private set; }

    /// <summary>When the planning team ended it by hand, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Seats that have it now, those held for a card included.</summary>
    public int Used { get; private set; }

    /// <summary>Raised by what the planning team changes, not by uses.</summary>
    public int Version { get; private set; } = 1;

    public Discount Gives => PerSeat is { } amount ? Discount.Of(amount) : Discount.Of(Share ?? default);

    public DiscountTerms Terms => new(FirstDay, LastDay, Uses, UsesPerOrganization, OrganizationId, RateIds, Note);

    public int Left => Uses - Used;

    private Money? PerSeat { get; set; }

    private Percent? Share { get; set; }

    /// <param name="today">In the convening's zone.</param>
    public DiscountState StateOn(DateOnly today) =>
        EndedAt is not null ? DiscountState.Ended
        : today > LastDay ? DiscountState.Over
        : today < FirstDay ? DiscountState.NotYet
        : Left <= 0 ? DiscountState.UsedUp
        : DiscountState.Open;

    public bool IsFor(Guid rateId) => RateIds.Count == 0 || RateIds.Contains(rateId);

    /// <summary>Seats of one organization that could still use it.</summary>
    public int LeftFor(int usedByOrganization) => Math.Max(0, Math.Min(Left, (UsesPerOrganization ?? int.MaxValue) - usedByOrganization));

    /// <summary>What it does for a team, whose reasons against it were asked before.</summary>
    public DiscountStanding StandingFor(int usedByOrganization) => new(Code, Gives, LeftFor(usedByOrganization), RateIds);

    /// <summary>Changes what may change. Limits can't fall below what is used.</summary>
    /// <param name="mostOfOneOrganization">The most seats that any organization uses it for.</param>
    public IReadOnlyList<Refusal> Change(DiscountTerms terms, int mostOfOneOrganization)
    {
        var refusals = new List<Refusal>();
        if (EndedAt is not null)
        {
            refusals.Add(new Refusal("This code was ended. Add another one instead."));
        }

        if (terms.Uses < Used)
        {
            refusals.Add(new Refusal($"{Seats(Used)} already. Enter {Used} or more, or end the code.", nameof(Uses)));
        }

        if (terms.UsesPerOrganization < mostOfOneOrganization)
        {
            refusals.Add(new Refusal($"One organization uses it for {mostOfOneOrganization} already. Enter {mostOfOneOrganization} or more.", nameof(UsesPerOrganization)));
        }

        if (refusals.Count == 0)
        {
            Take(terms);
            Version++;
        }

        return refusals;
    }

    /// <summary>Changes what it gives, as long as no seat has it: a code says the same to everybody who used it.</summary>
    public Refusal? Give(Discount gives)
    {
        if (gives == Gives)
        {
            return null;
        }

        if (Used > 0)
        {
            return new Refusal($"{Seats(Used)} already, so what it gives stays. End it and add another one instead.", "Kind");
        }

        (PerSeat, Share) = (gives.PerSeat, gives.Share);
        return null;
    }

    /// <summary>Ends it for good. Seats that have it keep it; drafts lose it.</summary>
    public void End(DateTimeOffset at)
    {
        EndedAt ??= at;
        Version++;
    }

    private static string Seats(int used) => used == 1 ? "1 seat uses it" : $"{used} seats use it";

    private void Take(DiscountTerms terms) =>
        (FirstDay, LastDay, Uses, UsesPerOrganization, OrganizationId, RateIds, Note) =
        (terms.FirstDay, terms.LastDay, terms.Uses, terms.UsesPerOrganization, terms.OrganizationId, terms.RateIds, terms.Note);
}

/// <summary>What the planning team says of a code, and may change while it lasts.</summary>
public sealed record DiscountTerms(
    DateOnly FirstDay, DateOnly LastDay, int Uses, int? UsesPerOrganization, Guid? OrganizationId, IReadOnlyList<Guid> RateIds, string? Note);

public enum DiscountState
{
    NotYet = 1,
    Open = 2,
    UsedUp = 3,
    Over = 4,

    /// <summary>By hand, before its last day.</summary>
    Ended = 5,
}
