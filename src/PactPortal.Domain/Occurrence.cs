using System.Text.Json.Serialization;

namespace PactPortal.Domain;

/// <summary>Which of two is meant, where the clocks go back and a wall time comes twice.</summary>
public enum Occurrence
{
    [JsonStringEnumMemberName("First")]
    First = 1,
    [JsonStringEnumMemberName("Second")]
    Second = 2,
}

public static class Occurrences
{
    public static readonly IReadOnlyList<Occurrence> All = Enum.GetValues<Occurrence>();

    /// <summary>Two times that look alike are told apart by the change between them.</summary>
    public static string Words(this Occurrence occurrence) => occurrence switch
    {
        Occurrence.First => "before the clocks go back",
        Occurrence.Second => "after the clocks go back",
    };
}

/// <summary>
/// A wall time comes twice on its date, and nobody said which is meant: less a refusal than a question, with two answers.
/// </summary>
public sealed record ComesTwice(string Sentence, string? Field, DateTimeOffset First, DateTimeOffset Second) : Refusal(Sentence, Field)
{
    public DateTimeOffset At(Occurrence occurrence) => occurrence switch
    {
        Occurrence.First => First,
        Occurrence.Second => Second,
    };

    /// <summary>"The first 1:30 a.m., before the clocks go back": for a field that asks.</summary>
    public string Answer(Occurrence occurrence) => occurrence switch
    {
        Occurrence.First => $"The first {Time}, {occurrence.Words()}",
        Occurrence.Second => $"The second {Time}, {occurrence.Words()}",
    };

    private string Time => ClockWords.Time(TimeOnly.FromDateTime(First.DateTime));
}
