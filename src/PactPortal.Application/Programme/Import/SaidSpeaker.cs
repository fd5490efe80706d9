using PactPortal.Application.Programme.Items;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>Somebody in an item as a cell says it: "Ann Sample (moderator, confirmed)".</summary>
/// <param name="Role">Null where the cell doesn't say it.</param>
/// <param name="Answer">Null where the cell doesn't say it.</param>
internal sealed record SaidSpeaker(string Name, SpeakingRole? Role, SpeakingAnswer? Answer)
{
    /// <summary>What stands in a file for each whose name isn't for files. It means whoever is in the item already.</summary>
    public bool IsWithheld => PersonName.Fold(Name) == PersonName.Fold(Speaker.Withheld);

    public static SaidSpeaker Read(string text)
    {
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        if (open > 0)
        {
            var words = text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var roles = words.Select(word => Find<SpeakingRole>(word, ItemWords.Name)).OfType<SpeakingRole>().ToList();
            var answers = words.Select(word => Find<SpeakingAnswer>(word, ItemWords.Name)).OfType<SpeakingAnswer>().ToList();
            if (words.Length > 0 && roles.Count <= 1 && answers.Count <= 1 && roles.Count + answers.Count == words.Length)
            {
                return new SaidSpeaker(text[..open].Trim(), roles is [var role] ? role : null, answers is [var answer] ? answer : null);
            }
        }

        return new SaidSpeaker(text, null, null);
    }

    /// <summary>What is read back as the same.</summary>
    public string Words()
    {
        var words = new[]
        {
            Role is { } role && role != SpeakingRole.Speaker ? ItemWords.Name(role).ToLowerInvariant() : null,
            Answer is { } answer && answer != SpeakingAnswer.NotAsked ? ItemWords.Name(answer).ToLowerInvariant() : null,
        }.OfType<string>().ToList();
        return words.Count == 0 ? Name : $"{Name} ({string.Join(", ", words)})";
    }

    private static T? Find<T>(string word, Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>().Where(member => name(member).Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return member;
        }

        return null;
    }
}
