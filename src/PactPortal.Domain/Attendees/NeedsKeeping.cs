using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Attendees;

/// <summary>How long answers about access and food are kept.</summary>
/// <param name="Days">Calendar days after the convening's last.</param>
/// <param name="Source">By what rule, a sentence for people.</param>
public sealed record NeedsKeeping(int Days, string Source)
{
    /// <summary>Their last day, and whether its end, local midnight in the convening's zone, is past.</summary>
    public NeedsKept Of(Convening convening, DateTimeOffset now)
    {
        var last = convening.EndsOn?.AddDays(Days);
        return new NeedsKept(Days, last, last is { } day && now >= convening.MidnightBefore(day.AddDays(1)));
    }
}

/// <summary>The answers about access and food of one convening.</summary>
/// <param name="LastDay">Null while the convening has no dates.</param>
/// <param name="IsOver">They are asked no longer, and what was said is erased.</param>
public sealed record NeedsKept(int Days, DateOnly? LastDay, bool IsOver);
