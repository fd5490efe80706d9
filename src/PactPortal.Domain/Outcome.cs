using System.Diagnostics.CodeAnalysis;

namespace PactPortal.Domain;

/// <summary>What a use case answers: a value; or one or more refusals and nothing changed; or that what was asked about is not there.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Failure? failure)
    {
        this.value = value;
        Failure = failure;
    }

    /// <summary>Null where it succeeded. Converts to an outcome of any other type.</summary>
    public Failure? Failure { get; }

    /// <summary>Why nothing was done; empty where something was, and where it is not there.</summary>
    public IReadOnlyList<Refusal> Refusals => Failure?.Refusals ?? [];

    /// <summary>There is no such thing, or it is not within the caller's reach: the two look alike.</summary>
    public bool IsNotFound => Failure is { Refusals.Count: 0 };

    /// <summary>Everything was as asked before: there is nothing to write, nor to audit.</summary>
    public bool IsUnchanged { get; internal init; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <exception cref="InvalidOperationException">The outcome is a failure.</exception>
    public T Value => Failure is null
        ? value! // set by the constructor that leaves no failure
        : throw new InvalidOperationException(Failure.Describe());

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Failure failure) => new(default, failure);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, new Failure([refusal]));

    public static implicit operator Outcome<T>(List<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, new Failure(refusals)) : throw new ArgumentException("A refusal needs a sentence.", nameof(refusals));

    /// <summary>A success of which <see cref="IsUnchanged"/> holds.</summary>
    internal static Outcome<T> OfUnchanged(T value) => new(value, null) { IsUnchanged = true };
}

/// <summary>Nothing was done: refused, or not there.</summary>
/// <param name="Refusals">Empty where the thing is not there.</param>
public sealed record Failure(IReadOnlyList<Refusal> Refusals)
{
    internal string Describe() => Refusals is [var first, ..] ? $"Refused: {first.Sentence}" : "Not there.";
}

public static class Outcome
{
    /// <summary>What was asked about is not there, or not within the caller's reach.</summary>
    public static readonly Failure NotFound = new([]);

    /// <summary>A success that found everything as it was asked to be.</summary>
    public static Outcome<T> Unchanged<T>(T value) => Outcome<T>.OfUnchanged(value);

    /// <summary>Goes on with the value, or answers with the failure there is.</summary>
    public static async Task<Outcome<TNext>> ThenAsync<T, TNext>(this Outcome<T> outcome, Func<T, Task<Outcome<TNext>>> next) =>
        outcome.Failure is { } failure ? failure : await next(outcome.Value);
}
