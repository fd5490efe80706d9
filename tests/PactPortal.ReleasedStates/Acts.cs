namespace PactPortal.ReleasedStates;

/// <summary>What users do with one part of a portal, at the early-bird rate and, while nothing is mailed, at the regular one.</summary>
internal abstract class Acts
{
    public abstract Task EarlyAsync(Visits visits);

    public abstract Task RegularAsync(Visits visits);
}
