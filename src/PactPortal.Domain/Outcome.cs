namespace PactPortal.Domain;

/// <summary>What a use case answers: a value, or one or more refusals and nothing changed.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    internal Outcome(T? value, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        Refusals = refusals;
    }

    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Everything was as asked before: there is nothing to write, nor to audit.</summary>
    public bool IsUnchanged { get; internal init; }

    public bool Succeeded => Refusals.Count == 0;

    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Refusals[0].Sentence}"); // set by the constructor that leaves no refusal

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a sentence.", nameof(refusals));
}

public static class Outcome
{
    /// <summary>A success that found everything as it was asked to be.</summary>
    public static Outcome<T> Unchanged<T>(T value) => new(value, []) { IsUnchanged = true };

    /// <summary>Goes on with the value, or answers with the refusals there are.</summary>
    public static async Task<Outcome<TNext>> ThenAsync<T, TNext>(this Outcome<T> outcome, Func<T, Task<Outcome<TNext>>> next) =>
        outcome.Succeeded ? await next(outcome.Value) : new Outcome<TNext>(default, outcome.Refusals);
}
