using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>Why a record of a person is changed: asked each time, because it can't be seen from the record.</summary>
internal static class PersonReason
{
    private const int Longest = 500;

    public static Outcome<string> Read(string? typed, string field) =>
        OneLineText.Clean(typed) is not { } reason ? new Refusal("Enter why. It stays in the history of the record.", field)
        : OneLineText.WhyNot(reason, Longest, "on one line") is { } sentence ? new Refusal(sentence, field)
        : reason;

    /// <summary>A reason is never erased, so that it may not say who it is about.</summary>
    public static Refusal? WhyNot(string reason, string field, params IReadOnlyList<RecordsOfPerson> about) =>
        WhyNot(reason, field, new KnownNames(about.SelectMany(NamesOf), about.SelectMany(AddressesOf)));

    public static Refusal? WhyNot(string reason, string field, KnownNames known) =>
        known.AreIn(reason) ? new Refusal("This names the person, and stays in the history. Say why without the name.", field) : null;

    private static IEnumerable<string?> NamesOf(RecordsOfPerson found) =>
    [
        found.Person.Name, found.Person.SortName, .. found.Places.Select(place => place.Attendee.Details.FullName),
        .. found.Speakers.Select(speaker => speaker.Name), .. found.Accounts.Select(account => account.DisplayName),
    ];

    private static IEnumerable<string?> AddressesOf(RecordsOfPerson found) =>
    [
        .. found.Addresses.Select(address => address.Address), .. found.Places.Select(place => place.Attendee.Details.Email),
        .. found.Accounts.Select(account => account.Email),
    ];
}
