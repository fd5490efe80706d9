using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;

namespace PactPortal.Application.Accessibility;

/// <summary>Text of several lines, as a case keeps it: line breaks as typed, no other control characters.</summary>
public static class CaseText
{
    public static string? Read(string? typed, string field, string missing, List<Refusal> refusals)
    {
        var text = new string([.. (typed ?? "").ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || !char.IsControl(character))]).Trim();
        if (text.Length == 0 || PrintableText.IsBlank(text))
        {
            refusals.Add(new Refusal(missing, field));
            return null;
        }

        if (text.Length > AccessibilityCase.LongestText)
        {
            refusals.Add(new Refusal(FormattableString.Invariant($"Enter at most {AccessibilityCase.LongestText:N0} characters; this has {text.Length:N0}."), field));
        }

        return text;
    }
}
