using System.Globalization;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Items;

/// <summary>Reads single answers, and gathers what is wrong with them.</summary>
internal sealed class TypedAnswers
{
    public List<Refusal> Refusals { get; } = [];

    public void Refuse(params IEnumerable<Refusal?> refusals) => Refusals.AddRange(refusals.OfType<Refusal>());

    /// <summary>Null where nothing was typed, and where it is refused.</summary>
    public string? Line(string? typed, string field, int longest)
    {
        var text = OneLineText.Clean(typed);
        if (text is not null && OneLineText.WhyNot(text, longest, "on one line, in letters that can be read") is { } sentence)
        {
            Refuse(new Refusal(sentence, field));
            return null;
        }

        return text;
    }

    /// <summary>A text of several lines.</summary>
    public string? Lines(string? typed, string field, int longest)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Replace('\t', ' ').TrimEnd()).ToList();
        var (text, fault) = (string.Join('\n', lines).Trim(), lines.Select(OneLineText.FindFault).FirstOrDefault(found => found is not null));
        Refuse(text.Length > longest ? new Refusal(FormattableString.Invariant($"Enter at most {longest:N0} characters; this has {text.Length:N0}."), field)
            : fault is not null ? new Refusal($"Enter this in letters that can be read; it holds {fault}.", field)
            : null);
        return text.Length == 0 ? null : text;
    }

    public int? Whole(string? typed, string field, int most)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        var isNumber = int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < 1 || number > most)
        {
            Refuse(new Refusal(FormattableString.Invariant($"Enter a number from 1 to {most:N0}, or leave this empty."), field));
        }

        return number;
    }

    /// <summary>Hours, as minutes.</summary>
    public int? Minutes(string? typed, string field)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        const NumberStyles style = NumberStyles.AllowDecimalPoint;
        if (text.Length > 6 || !decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var hours) || hours is <= 0 or > 24)
        {
            Refuse(new Refusal("Enter hours, for example 1.25, or leave this empty.", field));
            return null;
        }

        return (int)Math.Round(hours * 60m);
    }

    public T One<T>(string? typed, string field)
        where T : struct, Enum
    {
        if (StoredName.Find<T>(typed) is { } value)
        {
            return value;
        }

        Refuse(new Refusal("Choose one of these.", field));
        return default;
    }
}
