namespace PactPortal.Domain.Funding;

/// <summary>
/// How a convening draws on a fund. Of several it draws on the first that can serve. What is left of the reserve, which small counties draw
/// first until it ends, is part of the fund's balance.
/// </summary>
public sealed class FundRule(Guid conveningId, Guid fundId)
{
    public Guid FundRuleId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid FundId { get; private set; } = fundId;

    /// <summary>Its place among the convening's rules, from 1.</summary>
    public int DrawOrder { get; private set; }

    /// <summary>The most that a seat gets.</summary>
    public Money PerSeat { get; private set; }

    /// <summary>The most seats of one county that it pays for, wholly or in part.</summary>
    public int SeatsPerCounty { get; private set; }

    /// <summary>Set aside at the start for the small counties that have a <see cref="FundRuleReserveCounty"/>.</summary>
    public Money Reserve { get; private set; }

    /// <summary>What is left of the reserve.</summary>
    public Money ReserveBalance { get; private set; }

    /// <summary>Exclusive end of the reserve; null: there is none.</summary>
    public DateTimeOffset? ReserveEndsAt { get; private set; }

    /// <summary>Exclusive end of drawing; null: none. What was drawn before still goes back afterwards.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Raised when it is set.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the convening draws by it at an instant.</summary>
    public bool DrawsAt(DateTimeOffset at) => EndsAt is not { } end || at < end;

    public bool ReserveStandsAt(DateTimeOffset at) => ReserveEndsAt is { } end && at < end;

    /// <summary>What others than the small counties can't have: the unspent reserve while it stands.</summary>
    public Money SetAsideAt(DateTimeOffset at) => ReserveStandsAt(at) && DrawsAt(at) ? ReserveBalance : Money.Zero;

    /// <summary>Whole seats that an amount pays in full.</summary>
    public int SeatsIn(Money amount) => PerSeat.IsZero ? 0 : (int)(amount.Cents / PerSeat.Cents);

    /// <summary>Why it can't be set like this; empty where it can.</summary>
    /// <param name="others">The convening's other rules.</param>
    /// <param name="setAsideElsewhere">Unspent reserves of other rules of the fund that stand.</param>
    public IEnumerable<Refusal> WhyNot(FundRuleTerms terms, Fund fund, IEnumerable<FundRule> others, Money setAsideElsewhere)
    {
        foreach (var refusal in terms.WhyNot())
        {
            yield return refusal;
        }

        if (others.Any(other => other.DrawOrder == terms.DrawOrder))
        {
            yield return new Refusal($"Another fund is drawn in place {terms.DrawOrder} already.", nameof(terms.DrawOrder));
        }

        var spent = Reserve - ReserveBalance;
        var most = fund.Balance - setAsideElsewhere + spent;
        if (terms.Reserve < spent)
        {
            yield return new Refusal($"{spent} of the reserve is drawn. It can’t be less.", nameof(terms.Reserve));
        }
        else if (terms.Reserve > most)
        {
            yield return new Refusal($"The fund has {most} for a reserve.", nameof(terms.Reserve));
        }
    }

    /// <summary>Sets all of it. What was drawn from the reserve stays drawn.</summary>
    public void Set(FundRuleTerms terms)
    {
        var spent = Reserve - ReserveBalance;
        (DrawOrder, PerSeat, SeatsPerCounty, EndsAt) = (terms.DrawOrder, terms.PerSeat, terms.SeatsPerCounty, terms.EndsAt);
        (Reserve, ReserveBalance, ReserveEndsAt) = (terms.Reserve, terms.Reserve - spent, terms.ReserveEndsAt);
        Version++;
    }
}

/// <summary>A small county, for which a rule's reserve is.</summary>
public sealed class FundRuleReserveCounty(Guid fundRuleId, string countyCode)
{
    public Guid FundRuleId { get; private set; } = fundRuleId;

    public string CountyCode { get; private set; } = countyCode;
}
