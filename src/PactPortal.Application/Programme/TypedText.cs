using System.Globalization;
using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>What a form's fields say, each with its refusal beside it.</summary>
internal static class TypedText
{
    /// <returns>Null where nothing was typed.</returns>
    public static string? Line(string? typed, string field, int longest, List<Refusal> refusals)
    {
        var text = OneLineText.Clean(typed);
        if (text is not null && OneLineText.WhyNot(text, longest, "on one line, in letters that can be read") is { } sentence)
        {
            refusals.Add(new Refusal(sentence, field));
        }

        return text;
    }

    /// <param name="missing">The sentence where nothing was typed.</param>
    public static string Required(string? typed, string field, int longest, string missing, List<Refusal> refusals)
    {
        var text = Line(typed, field, longest, refusals);
        if (text is null)
        {
            refusals.Add(new Refusal(missing, field));
        }

        return text ?? "";
    }

    /// <summary>Several lines.</summary>
    /// <returns>Null where nothing was typed.</returns>
    public static string? Box(string? typed, string field, int longest, List<Refusal> refusals)
    {
        var text = typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (string.IsNullOrEmpty(text) || OneLineText.Clean(text) is null)
        {
            return null;
        }

        if (text.Length > longest)
        {
            refusals.Add(new Refusal($"Enter at most {longest} characters; this has {text.Length}.", field));
        }

        if (OneLineText.FindFault(text.Replace('\n', ' ').Replace('\t', ' ')) is { } fault)
        {
            refusals.Add(new Refusal($"Enter this in letters that can be read; it holds {fault}.", field));
        }

        return text;
    }

    /// <returns>Null where nothing was typed.</returns>
    public static int? Number(string? typed, string field, int least, int most, string what, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        refusals.Add(new Refusal($"Enter a whole number of {what} from {least} to {most:N0}, or leave this empty.", field));
        return null;
    }
}
