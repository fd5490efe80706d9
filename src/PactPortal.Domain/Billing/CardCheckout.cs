using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

public enum CardCheckoutState
{
    /// <summary>Begun; perhaps at the provider's page by now.</summary>
    [JsonStringEnumMemberName("Open")]
    Open = 1,

    /// <summary>The provider says that the money is on its way: the hold doesn't die meanwhile.</summary>
    [JsonStringEnumMemberName("Processing")]
    Processing = 2,
    [JsonStringEnumMemberName("Paid")]
    Paid = 3,

    /// <summary>Ended unpaid.</summary>
    [JsonStringEnumMemberName("Ended")]
    Ended = 4,
}

/// <summary>
/// One attempt of a registration to pay by card. While it is open, a team that is not confirmed yet has its seats until the hold ends;
/// the provider is asked before they go back.
/// </summary>
public sealed class CardCheckout(Guid registrationId, Guid conveningId, Money amount, DateTimeOffset startedAt, DateTimeOffset endsAt)
{
    /// <summary>Also the idempotency key towards the provider.</summary>
    public Guid CardCheckoutId { get; private set; } = Guid.CreateVersion7();

    public Guid RegistrationId { get; private set; } = registrationId;

    public Guid ConveningId { get; private set; } = conveningId;

    public Money Amount { get; private set; } = amount;

    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    /// <summary>Exclusive, by the portal's clock.</summary>
    public DateTimeOffset EndsAt { get; private set; } = endsAt;

    public CardCheckoutState State { get; private set; } = CardCheckoutState.Open;

    /// <summary>The provider's name for it; null until the provider was reached.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>Where the card is typed: the provider's page.</summary>
    public string? PayAt { get; private set; }

    /// <summary>What it brought.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>Who gets the provider's receipt, and whom the portal answers.</summary>
    public string? Email { get; init; }

    public int Version { get; private set; } = 1;

    public bool IsAlive => State is CardCheckoutState.Open or CardCheckoutState.Processing;

    /// <summary>The provider has it.</summary>
    public void Opened(string providerId, string payAt)
    {
        (ProviderId, PayAt) = (providerId, payAt);
        Version++;
    }

    public void Process()
    {
        if (State == CardCheckoutState.Open)
        {
            State = CardCheckoutState.Processing;
            Version++;
        }
    }

    /// <summary>Money came, even where the checkout had ended: late money is money.</summary>
    public void Pay(Guid paymentId)
    {
        if (State == CardCheckoutState.Paid)
        {
            throw new InvalidOperationException($"Checkout {CardCheckoutId} was paid already.");
        }

        (State, PaymentId) = (CardCheckoutState.Paid, paymentId);
        Version++;
    }

    public void End()
    {
        if (State == CardCheckoutState.Paid)
        {
            throw new InvalidOperationException($"Checkout {CardCheckoutId} was paid and can't end.");
        }

        State = CardCheckoutState.Ended;
        Version++;
    }
}
