namespace PactPortal.Application.Programme.Conflicts;

/// <summary>That a conflict is let be, as the browser sends it.</summary>
public sealed class SilenceForm
{
    /// <summary>What the conflict is known by.</summary>
    public string? Key { get; set; }

    public string? Reason { get; set; }
}
