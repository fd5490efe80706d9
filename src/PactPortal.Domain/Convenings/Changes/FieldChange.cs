namespace PactPortal.Domain.Convenings.Changes;

/// <summary>One field of a record before and after a change, as people read it.</summary>
/// <param name="Field">"Name", "Day 2".</param>
/// <param name="From">Null where there was nothing.</param>
/// <param name="To">Null where there is nothing any more.</param>
public sealed record FieldChange(string Field, string? From, string? To)
{
    /// <summary>What differs between two states of the same record, in the order of the later one.</summary>
    public static IReadOnlyList<FieldChange> Between(IReadOnlyList<SectionField> before, IReadOnlyList<SectionField> after)
    {
        var (was, becomes) = (ByName(before), ByName(after));
        return
        [
            .. after.Select(field => field.Name).Concat(before.Select(field => field.Name)).Distinct()
                .Select(name => new FieldChange(name, was.GetValueOrDefault(name), becomes.GetValueOrDefault(name)))
                .Where(change => change.From != change.To),
        ];
    }

    private static Dictionary<string, string?> ByName(IReadOnlyList<SectionField> fields) =>
        fields.GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => same.First().Text is null ? null : string.Join("; ", same.Select(field => field.Text)));
}

/// <param name="Name">Once in its section.</param>
/// <param name="Text">As people read it, or null where nothing is said.</param>
public sealed record SectionField(string Name, string? Text);

/// <summary>What a change of a section came to.</summary>
/// <param name="Fields">Never empty, unless everything was as asked before.</param>
public sealed record SectionChanged(ConveningSection Section, IReadOnlyList<FieldChange> Fields);
