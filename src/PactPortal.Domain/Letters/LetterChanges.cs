using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Letters;

/// <summary>What a letter that is out says otherwise than one made now, in sentences for whoever holds it.</summary>
public static class LetterChanges
{
    /// <param name="issued">The letter that is out.</param>
    /// <param name="now">What the same request would give now.</param>
    public static IReadOnlyList<string> Between(LetterFacts issued, LetterFacts now) =>
        [.. Money(issued, now), .. Team(issued, now), .. Words(issued, now)];

    private static IEnumerable<string> Money(LetterFacts issued, LetterFacts now)
    {
        if (issued.Worksheet.Team != now.Worksheet.Team)
        {
            yield return $"The total is {now.Worksheet.Team} now; the letter says {issued.Worksheet.Team}.";
        }

        if (issued.Tier.Name != now.Tier.Name)
        {
            yield return $"The {Tier.AttributiveOf(issued.Tier.Name)} rate is over: a seat is {now.Tier.PerSeat} at the {Tier.AttributiveOf(now.Tier.Name)} rate.";
        }
        else if (issued.Tier != now.Tier || issued.Later?.PerSeat != now.Later?.PerSeat)
        {
            yield return "The price of a seat, or the day until which it holds, was changed.";
        }

        foreach (var line in now.Worksheet.Lines)
        {
            var before = issued.Worksheet.Lines.FirstOrDefault(candidate => candidate.Kind == line.Kind);
            if (line.Kind != CostKind.Registration && (before?.Team != line.Team || before.Note != line.Note))
            {
                yield return before?.Team == line.Team ? $"{line.Label}: {LowerFirst(line.Note)}." : $"{line.Label} comes to {line.Team} for the team; the letter says {before?.Team ?? Domain.Money.Zero}.";
            }
        }

        if (!issued.RateSources.SequenceEqual(now.RateSources))
        {
            yield return "The source of a rate was changed.";
        }
    }

    private static IEnumerable<string> Team(LetterFacts issued, LetterFacts now)
    {
        if (issued.Worksheet.People != now.Worksheet.People)
        {
            yield return $"The team has {now.Worksheet.People} people now; the letter says {issued.Worksheet.People}.";
        }
        else if (!issued.Roles.SequenceEqual(now.Roles))
        {
            yield return "The roles of the team were changed.";
        }

        if (!issued.Names.SequenceEqual(now.Names))
        {
            yield return "The names that the letter prints were changed.";
        }

        if (issued.CountyName != now.CountyName || issued.Agency != now.Agency)
        {
            yield return "County or agency was changed.";
        }

        if (issued.CountyIsPactMember != now.CountyIsPactMember || issued.CountyOptedIn != now.CountyOptedIn)
        {
            yield return $"What is recorded of {now.CountyName} County was changed.";
        }
    }

    private static IEnumerable<string> Words(LetterFacts issued, LetterFacts now)
    {
        if (issued.Statement.Version != now.Statement.Version || !issued.Statement.Paragraphs.SequenceEqual(now.Statement.Paragraphs))
        {
            yield return $"There is a newer version of the statement provided by {now.Statement.Provider}.";
        }

        var (before, after) = (issued.Convening, now.Convening);
        if (before.Name != after.Name || before.StartsOn != after.StartsOn || before.EndsOn != after.EndsOn || before.Venue != after.Venue || before.Theme != after.Theme)
        {
            yield return "The convening’s name, dates or place were changed.";
        }

        if (before.MemberCounties != after.MemberCounties || LetterWords.Of(before.Guide) != LetterWords.Of(after.Guide))
        {
            yield return "What the letter says of the convening was rewritten.";
        }

        if (!SameTerms(before, after))
        {
            yield return "A deadline, an address or a contact was changed.";
        }
    }

    private static bool SameTerms(ConveningFacts before, ConveningFacts after) =>
        (before.Policies?.Cancellation ?? []).SequenceEqual(after.Policies?.Cancellation ?? [])
        && before.Policies?.SubstitutionEndsAt == after.Policies?.SubstitutionEndsAt
        && before.Hotel?.BookingEndsAt == after.Hotel?.BookingEndsAt
        && before.Payee?.Name == after.Payee?.Name && (before.Payee?.RemitTo ?? []).SequenceEqual(after.Payee?.RemitTo ?? [])
        && before.Guide.Contacts.SequenceEqual(after.Guide.Contacts);

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
