namespace PactPortal.Domain.Accessibility;

/// <summary>Somebody could not use a page or a document, and said so: a case with a due date.</summary>
public sealed class AccessibilityCase(string reference, string what, DateTimeOffset receivedAt, DateOnly dueOn)
{
    public const int LongestText = 4_000;

    public const int LongestAddress = 500;

    public Guid AccessibilityCaseId { get; private set; } = Guid.CreateVersion7();

    /// <summary>What opens the case's page, and so is hard to guess: <c>ACCESS-7KQ4M-2XW9B</c>.</summary>
    public string Reference { get; private set; } = reference;

    public string What { get; private set; } = what;

    public DateTimeOffset ReceivedAt { get; private set; } = receivedAt;

    /// <summary>The last day, in California, on which an answer is in time.</summary>
    public DateOnly DueOn { get; private set; } = dueOn;

    /// <summary>The page or document, as it was typed; null where none was named.</summary>
    public string? PageAddress { get; init; }

    /// <summary>Null where the person wants no answer by e-mail.</summary>
    public string? Email { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    /// <summary>What was done. Whoever has the reference reads it.</summary>
    public string? Answer { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    public bool IsOpen => ClosedAt is null;

    public static string NewReference() => $"ACCESS-{CodeAlphabet.Grouped(CodeAlphabet.Random(10), 5)}";

    public bool IsLateOn(DateOnly day) => IsOpen && day > DueOn;

    /// <summary>Closes the case with what was done; a case is closed once.</summary>
    public Refusal? Close(string answer, Act act)
    {
        if (!IsOpen)
        {
            return new Refusal($"{ClosedBy} closed this case already. What they wrote stands above.");
        }

        (ClosedAt, ClosedBy, Answer) = (act.At, act.ActorName, answer);
        Version++;
        return null;
    }
}
