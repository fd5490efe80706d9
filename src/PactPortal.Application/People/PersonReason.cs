using PactPortal.Domain;

namespace PactPortal.Application.People;

/// <summary>Why a record of a person is changed: asked each time, because it can't be seen from the record.</summary>
internal static class PersonReason
{
    private const int Longest = 500;

    public static Outcome<string> Read(string? typed, string field) =>
        OneLineText.Clean(typed) is not { } reason ? new Refusal("Enter why. It stays in the history of the record.", field)
        : OneLineText.WhyNot(reason, Longest, "on one line") is { } sentence ? new Refusal(sentence, field)
        : reason;
}
