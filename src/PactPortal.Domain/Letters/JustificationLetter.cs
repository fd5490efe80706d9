namespace PactPortal.Domain.Letters;

/// <summary>
/// An issued fiscal-justification letter: an immutable snapshot of what it says. Its number is unguessable and is all that
/// is needed to read it; its verification code only confirms that it is genuine.
/// </summary>
public sealed class JustificationLetter(Guid conveningId, LetterFacts facts)
{
    public Guid JustificationLetterId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>See <see cref="NewNumber"/>.</summary>
    public string Number { get; private set; } = facts.Number;

    /// <summary>12 characters without separators.</summary>
    public string VerificationCode { get; private set; } = facts.VerificationCode;

    public DateTimeOffset IssuedAt { get; private set; } = facts.IssuedAt;

    /// <summary>The registration whose numbers it carries, or null for a plan.</summary>
    public Guid? RegistrationId { get; init; }

    public LetterFacts Facts { get; private set; } = facts;

    /// <summary>The prefix, L and 16 random characters (79 bits): <c>PACT26-L-7KQ4-M9XW-2DHT-3FBN</c>.</summary>
    public static string NewNumber(string prefix) => $"{prefix}L-{CodeAlphabet.Grouped(CodeAlphabet.Random(16))}";

    /// <summary>12 random characters (59 bits), shown in groups of four.</summary>
    public static string NewVerificationCode() => CodeAlphabet.Random(12);
}
