using PactPortal.Domain.People;

namespace PactPortal.Domain.Letters;

/// <summary>
/// One version of a fiscal-justification letter: an immutable snapshot of what it says. The letter's number is unguessable and is
/// all that is needed to read it; a version's verification code only confirms that it is genuine, and whether it still stands.
/// </summary>
public sealed class JustificationLetter(Guid conveningId, LetterFacts facts)
{
    private LetterRequest? request;

    public Guid JustificationLetterId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>See <see cref="NewNumber"/>. All versions have the same.</summary>
    public string Number { get; private set; } = facts.Number;

    /// <summary>From 1, without gaps.</summary>
    public int Version { get; private set; } = facts.Version;

    /// <summary>12 characters without separators; every version has its own.</summary>
    public string VerificationCode { get; private set; } = facts.VerificationCode;

    public DateTimeOffset IssuedAt { get; private set; } = facts.IssuedAt;

    /// <summary>When the next version took its place; null for the newest.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>The registration whose numbers it carries, or null for a plan.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>Null for letters made before requests were kept: they have no next version.</summary>
    public LetterRequest? Request
    {
        get => request;
        init => request = value;
    }

    public LetterFacts Facts { get; private set; } = facts;

    /// <summary>The prefix, L and 16 random characters (79 bits): <c>PACT26-L-7KQ4-M9XW-2DHT-3FBN</c>.</summary>
    public static string NewNumber(string prefix) => $"{prefix}L-{CodeAlphabet.Grouped(CodeAlphabet.Random(16))}";

    /// <summary>12 random characters (59 bits), shown in groups of four.</summary>
    public static string NewVerificationCode() => CodeAlphabet.Random(12);

    /// <summary>Takes somebody's name out of what it says, which then says so itself.</summary>
    /// <param name="on">In the convening's zone.</param>
    /// <returns>Whether it named them.</returns>
    public bool Erase(KnownNames known, DateOnly on)
    {
        if (!Names(known))
        {
            return false;
        }

        Facts = Facts with
        {
            Agency = known.TakeOutOf(Facts.Agency),
            Names = [.. Facts.Names.Select(name => known.TakeOutOf(name))],
            NameErasedOn = on,
        };
        request = request is null ? null : request with { Agency = known.TakeOutOf(request.Agency) };
        return true;
    }

    /// <summary>Whether it names somebody, on the team or where it is from.</summary>
    public bool Names(KnownNames known) => Facts.Names.Any(known.AreIn) || known.AreIn(Facts.Agency) || known.AreIn(Request?.Agency);

    /// <summary>Puts the next version in this one's place, once.</summary>
    public void GiveWayTo(JustificationLetter next)
    {
        if (SupersededAt is not null || next.Number != Number || next.Version != Version + 1)
        {
            throw new InvalidOperationException(
                $"Version {next.Version} can't follow version {Version} of letter {JustificationLetterId}.");
        }

        SupersededAt = next.IssuedAt;
    }
}
