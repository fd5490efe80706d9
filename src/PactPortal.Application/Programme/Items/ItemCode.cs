using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>What people will say of a new item, for good: as somebody typed it, or one that no item has or had.</summary>
/// <param name="given">What items were called in releases.</param>
internal sealed class ItemCode(AgendaDraft draft, IEnumerable<string> given)
{
    private readonly HashSet<string> taken = new(draft.Items.Select(item => item.Code).Concat(given), StringComparer.OrdinalIgnoreCase);

    public Outcome<string> Read(string? typed, string? kind)
    {
        const string field = nameof(AgendaItemForm.Code);
        if (OneLineText.Clean(typed) is not { } code)
        {
            return Made(StoredName.Find<AgendaItemKind>(kind) ?? AgendaItemKind.Workshop);
        }

        return code.Length > AgendaItemTerms.CodeLength || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? new Refusal($"Enter at most {AgendaItemTerms.CodeLength} letters, digits and hyphens, or leave this empty.", field)
            : taken.Contains(code) ? new Refusal($"There is, or was, an item {code}. Enter another code, or leave this empty.", field)
            : Taken(code);
    }

    /// <summary>No other item gets it from now on.</summary>
    private string Taken(string code)
    {
        taken.Add(code);
        return code;
    }

    private string Made(AgendaItemKind kind)
    {
        var first = Stem(kind) + "-1";
        return Taken(taken.Contains(first) ? new FreeCodes(taken).Next(first) : first);
    }

    private static string Stem(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Plenary => "PL",
        AgendaItemKind.Workshop => "WS",
        AgendaItemKind.Panel => "PN",
        AgendaItemKind.CohortMeeting => "CO",
        AgendaItemKind.Meal => "MEAL",
        AgendaItemKind.Break => "BREAK",
        AgendaItemKind.QuietRoom => "QUIET",
        AgendaItemKind.Optional => "OPT",
        AgendaItemKind.CheckIn => "CHECK-IN",
        AgendaItemKind.Block => "BLOCK",
    };
}
