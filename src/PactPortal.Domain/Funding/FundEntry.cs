namespace PactPortal.Domain.Funding;

/// <summary>
/// A fund's append-only record: which act moved how much. Its balance is allocation, raises and releases less lowerings and commitments;
/// draws say which commitments are final. Whoever did it is named by account alone.
/// </summary>
public sealed class FundEntry(Guid fundId, FundEntryKind kind, Money amount, DateTimeOffset at, Guid? actor)
{
    public Guid FundEntryId { get; private set; } = Guid.CreateVersion7();

    public Guid FundId { get; private set; } = fundId;

    public FundEntryKind Kind { get; private set; } = kind;

    /// <summary>Always positive; the kind says which way it goes.</summary>
    public Money Amount { get; private set; } = amount;

    /// <summary>The part that the reserve of <see cref="FundRuleId"/> lost or got back.</summary>
    public Money FromReserve { get; init; } = Money.Zero;

    /// <summary>Seats of the county that it took from the rule's limit, or gave back; none for a draw.</summary>
    public int Seats { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The account of who did it; null: the portal itself, or it was written before this was kept.</summary>
    public Guid? Actor { get; private set; } = actor;

    /// <summary>Of an act on the fund itself. Why something happened to a registration is on the registration.</summary>
    public string? Reason { get; init; }

    /// <summary>Null for an act on the fund itself.</summary>
    public Guid? ConveningId { get; init; }

    /// <summary>The rule by which the registration's convening draws; null for an act on the fund itself.</summary>
    public Guid? FundRuleId { get; init; }

    public Guid? RegistrationId { get; init; }

    public string? CountyCode { get; init; }

    /// <summary>What an entry adds to the balance: negative for what leaves it, nothing for a draw.</summary>
    public Money Effect => Kind switch
    {
        FundEntryKind.Allocation or FundEntryKind.Raise or FundEntryKind.Release => Amount,
        FundEntryKind.Commitment or FundEntryKind.Lower => -Amount,
        FundEntryKind.Draw => Money.Zero,
    };

    /// <summary>An act on the fund itself, with its reason.</summary>
    public static FundEntry OfFund(Guid fundId, FundEntryKind kind, Money amount, Act act) =>
        new(fundId, kind, amount, act.At, act.Actor) { Reason = act.Reason };

    /// <summary>Something that a registration took from a fund by a rule, or gave back to it.</summary>
    public static FundEntry OfRegistration(
        FundRule rule, Guid registrationId, string? countyCode, FundEntryKind kind, FundShare share, Act act) =>
        new(rule.FundId, kind, share.Amount, act.At, act.Actor)
        {
            FromReserve = share.FromReserve,
            Seats = share.Seats,
            ConveningId = rule.ConveningId,
            FundRuleId = rule.FundRuleId,
            RegistrationId = registrationId,
            CountyCode = countyCode,
        };

    /// <summary>That what is pending of this entry's registration, by its rule, became final.</summary>
    public FundEntry Final(FundShare pending, Act act) => new(FundId, FundEntryKind.Draw, pending.Amount, act.At, act.Actor)
    {
        FromReserve = pending.FromReserve,
        ConveningId = ConveningId,
        FundRuleId = FundRuleId,
        RegistrationId = RegistrationId,
        CountyCode = CountyCode,
    };
}
