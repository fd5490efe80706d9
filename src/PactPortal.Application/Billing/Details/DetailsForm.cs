using PactPortal.Documents;
using PactPortal.Domain;

namespace PactPortal.Application.Billing.Details;

/// <summary>How an organization wants its invoices addressed, as typed.</summary>
public sealed class DetailsForm
{
    private const int LongestLine = 100;
    private const int MostLines = 5;

    public string? Attention { get; set; }

    /// <summary>A line for each line of the address.</summary>
    public string? Address { get; set; }

    public string? PayablesEmail { get; set; }

    /// <summary>The details' version when they were shown; zero before there were any.</summary>
    public int Version { get; set; }

    /// <summary>What is wrong with the answers; empty where nothing is.</summary>
    public IReadOnlyList<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        RefuseLine(ReadAttention() ?? "", nameof(Attention), refusals);
        var lines = ReadAddress();
        if (lines.Count > MostLines)
        {
            refusals.Add(new Refusal($"Enter the address on at most {MostLines} lines; this has {lines.Count}.", nameof(Address)));
        }

        lines.ToList().ForEach(line => RefuseLine(line, nameof(Address), refusals));
        if (ReadPayablesEmail() is { } email && !EmailAddress.IsOne(email))
        {
            refusals.Add(new Refusal("Enter an e-mail in the form name@example.org, or leave it empty.", nameof(PayablesEmail)));
        }

        return refusals;
    }

    public string? ReadAttention() => PrintableText.IsBlank(Attention) ? null : Attention?.Trim();

    public IReadOnlyList<string> ReadAddress() =>
        [.. (Address ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => !PrintableText.IsBlank(line))];

    public string? ReadPayablesEmail() => PayablesEmail?.Trim() is { Length: > 0 } email ? email : null;

    private static void RefuseLine(string line, string field, List<Refusal> refusals)
    {
        if (line.Length > LongestLine)
        {
            refusals.Add(new Refusal($"Enter at most {LongestLine} characters a line; one has {line.Length}.", field));
        }
        else if (line.Any(char.IsControl) || !PrintableText.CanPrint(line))
        {
            refusals.Add(new Refusal("Enter this in letters that an invoice can print: Latin, Greek, Cyrillic, Chinese or Japanese.", field));
        }
    }
}

/// <param name="Colleagues">What a colleague saved meanwhile, for whoever was told; null otherwise.</param>
public sealed record DetailsPage(Guid OrganizationId, string Organization, DetailsForm Form, string? Colleagues);
