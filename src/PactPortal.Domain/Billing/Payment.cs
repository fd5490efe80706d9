using System.Text.Json.Serialization;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Billing;

public enum PaymentMeans
{
    [JsonStringEnumMemberName("Card")]
    Card = 1,

    /// <summary>A county's warrant, or a check.</summary>
    [JsonStringEnumMemberName("Warrant")]
    Warrant = 2,

    /// <summary>ACH or EFT.</summary>
    [JsonStringEnumMemberName("Transfer")]
    Transfer = 3,
}

/// <summary>
/// Money that came in. It pays invoices by its applications, of one registration or of many organizations; what no application
/// uses is unapplied cash.
/// </summary>
public sealed class Payment(PaymentMeans means, string number, DateOnly datedOn, Money amount, DateTimeOffset recordedAt)
{
    public Guid PaymentId { get; private set; } = Guid.CreateVersion7();

    public PaymentMeans Means { get; private set; } = means;

    /// <summary>The warrant's, check's or transfer's own; of a card the provider's payment.</summary>
    public string Number { get; private set; } = number;

    /// <summary>1, and more where the same number was recorded again with a reason: with the number it is there once.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>On the warrant or check; of a card the day it was charged, in California.</summary>
    public DateOnly DatedOn { get; private set; } = datedOn;

    public Money Amount { get; private set; } = amount;

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset RecordedAt { get; private set; } = recordedAt;

    /// <summary>Null for the portal itself.</summary>
    public string? RecordedBy { get; init; }

    public string? DepositBatch { get; init; }

    /// <summary>Of a card: the provider's payment. One of ours for each.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The convening whose desk recorded it.</summary>
    public required Guid ConveningId { get; init; }

    /// <summary>The organization that paid, where one is known to have.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>The person who paid for themselves; null where an organization did, and where it isn't known.</summary>
    public Guid? PayerPersonId { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Person? PayerPerson { get; private set; }

    /// <summary>Who paid; null where it isn't known.</summary>
    public Payer? Payer
    {
        get => OrganizationId is null && PayerPersonId is null ? null : Domain.Payer.Of(OrganizationId, PayerPersonId);
        init => (OrganizationId, PayerPersonId) = (value?.OrganizationId, value?.PersonId);
    }

    /// <summary>Whose registration it was made for; null for a warrant.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>Why a number that was there already was recorded again.</summary>
    public string? Reason { get; init; }

    /// <summary>What no application uses; changes by conditional update, never below zero.</summary>
    public Money Unapplied { get; private set; } = amount;

    /// <summary>What is promised back, made or not: reserved before a refund is asked for, never above the amount.</summary>
    public Money RefundPromised { get; private set; }

    /// <summary>What went back to whoever paid; never above the amount.</summary>
    public Money Refunded { get; private set; }

    /// <summary>The bank took it back.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The number as it is kept, so that the same one is found again: capitals, single spaces.</summary>
    public static string Normalize(string typed) =>
        string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>"Warrant or check 4471", for timelines and statements.</summary>
    public string Describe() => Means switch
    {
        PaymentMeans.Card => "Card payment",
        PaymentMeans.Warrant => $"Warrant or check {Number}",
        PaymentMeans.Transfer => $"ACH or EFT {Number}",
    };

    /// <summary>
    /// As whoever was invoiced reads it. A transfer's number is what its payer wrote, which may name anything: who isn't known to
    /// be the payer reads the date instead.
    /// </summary>
    public string DescribeTo(Payer reader) => HidesNumberFrom(reader) ? $"ACH or EFT dated {DateWords.DayWithYear(DatedOn)}" : Describe();

    /// <summary>As <see cref="DescribeTo"/>, with the date in any case.</summary>
    public string DescribeDatedTo(Payer reader) =>
        HidesNumberFrom(reader) ? DescribeTo(reader) : $"{Describe()}, dated {DateWords.DayWithYear(DatedOn)}";

    /// <summary>A description within a sentence: "warrant or check 4471".</summary>
    public static string WithinSentence(string description) =>
        description.StartsWith("ACH", StringComparison.Ordinal) ? description : char.ToLowerInvariant(description[0]) + description[1..];

    /// <summary>Of a person who was merged into another, or is another again.</summary>
    /// <exception cref="InvalidOperationException">An organization pays.</exception>
    public void BelongTo(Guid personId)
    {
        _ = PayerPersonId ?? throw new InvalidOperationException($"No person made payment {PaymentId}.");
        PayerPersonId = personId;
    }

    private bool HidesNumberFrom(Payer reader) => Means == PaymentMeans.Transfer && Payer != reader;
}
