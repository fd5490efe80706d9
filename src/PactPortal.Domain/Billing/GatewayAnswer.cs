namespace PactPortal.Domain.Billing;

/// <summary>What the payment provider answered: a value, or trouble.</summary>
public sealed class GatewayAnswer<T>
    where T : class
{
    private readonly T? value;

    private GatewayAnswer(T? value, GatewayTrouble? trouble) => (this.value, Trouble) = (value, trouble);

    public GatewayTrouble? Trouble { get; }

    public bool Succeeded => Trouble is null;

    /// <exception cref="InvalidOperationException">The answer is trouble.</exception>
    public T Value => value ?? throw new InvalidOperationException($"The payment provider gave no value: {Trouble}");

    /// <summary>The same trouble, or what becomes of the value.</summary>
    public GatewayAnswer<TNext> Then<TNext>(Func<T, GatewayAnswer<TNext>> next)
        where TNext : class =>
        Trouble is { } trouble ? trouble : next(Value);

    public static implicit operator GatewayAnswer<T>(T value) => new(value, null);

    public static implicit operator GatewayAnswer<T>(GatewayTrouble trouble) => new(null, trouble);
}

public enum GatewayTroubleKind
{
    /// <summary>No answer in time, no connection, or the provider failed on its side.</summary>
    Unreachable = 1,

    /// <summary>Too much was asked at once, or the same thing is being done right now.</summary>
    Busy = 2,

    /// <summary>The provider understood and won't; <see cref="GatewayTrouble.Code"/> says why, in its words.</summary>
    Refused = 3,

    /// <summary>An answer that can't be read, or that contradicts what was asked.</summary>
    Nonsense = 4,
}

/// <summary>Why there is no value. Fit for a log: codes and numbers, no name, address or key.</summary>
/// <param name="Code">The provider's code where it gave one, as <c>resource_missing</c>; else a word of the adapter's.</param>
/// <param name="RequestId">The provider's number for this call, for a question to its support.</param>
public sealed record GatewayTrouble(GatewayTroubleKind Kind, string Code, string? RequestId = null)
{
    /// <summary>What was asked may have happened all the same: ask again with the same idempotency key, or read.</summary>
    public bool IsUndecided => Kind != GatewayTroubleKind.Refused;

    /// <summary>There is no such object, or it belongs to another account or mode.</summary>
    public bool IsMissing => Kind == GatewayTroubleKind.Refused && Code == "resource_missing";

    /// <summary>No provider is set up.</summary>
    public static GatewayTrouble CardsAreOff { get; } = new(GatewayTroubleKind.Refused, "cards_are_off");
}

/// <param name="Next">To be given as "after" for what follows; null on the last page.</param>
public sealed record GatewayPage<T>(IReadOnlyList<T> Items, string? Next);
