using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Changes;

/// <summary>Somebody more on a confirmed team, as the browser sends it: the person, then who commits to what it costs.</summary>
public sealed class JoiningForm
{
    public const string ToAdd = "add";
    public const string ToChange = "change";

    public TeamForm Person { get; set; } = new();

    public string? SignerName { get; set; }

    public string? SignerTitle { get; set; }

    /// <summary>The price that was shown, in cents; null before it was.</summary>
    public long? ShownTotal { get; set; }

    /// <summary><see cref="ToAdd"/> or <see cref="ToChange"/>; null asks for the price.</summary>
    public string? Step { get; set; }

    /// <summary>The person, their refusals named as the fields of this form.</summary>
    public Outcome<AttendeeDetails> Read(RegistrationContext context)
    {
        var details = Person.Read(context);
        return details.Succeeded ? details : details.Refusals.Select(InPerson).ToList();
    }

    public static Refusal InPerson(Refusal refusal) => refusal with { Field = $"{nameof(Person)}.{refusal.Field ?? nameof(TeamForm.FullName)}" };

    /// <summary>Who commits the organization to the addition.</summary>
    public Outcome<PaymentPromise> ReadCommitment(Money due, DateOnly today) =>
        new ReviewForm { Method = ReviewForm.ByCommitment, SignerName = SignerName, SignerTitle = SignerTitle }.ReadPromise(due, today);
}
