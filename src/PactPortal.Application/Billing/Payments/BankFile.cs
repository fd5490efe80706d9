using PactPortal.Application.Sheets;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>A row that can't be read.</summary>
public sealed record BankProblem(int Line, string Found, string Sentence);

/// <summary>A bank's file: date, amount, reference, in this order or as its row of titles says.</summary>
public sealed record BankFile(IReadOnlyList<BankRow> Rows, IReadOnlyList<BankProblem> Problems)
{
    public const int MostRows = 500;

    private static readonly string[][] Titles =
    [
        ["date", "posting date", "posted", "transaction date"], ["amount", "credit", "credit amount", "deposit"], ["reference", "description", "details", "memo", "text"],
    ];

    public static BankFile Read(string text, DateOnly today)
    {
        var (rows, problems, seen) = (new List<BankRow>(), new List<BankProblem>(), new Dictionary<(DateOnly, Money, string), int>());
        int[] columns = [0, 1, 2];
        foreach (var (line, cells) in CsvRows.Read(text).Take(MostRows + 2).Where(row => !row.IsEmpty))
        {
            if (line == 1 && TitlesOf(cells) is { } named)
            {
                columns = named;
                continue;
            }

            var (date, amount, reference) = (Cell(cells, columns[0]), Cell(cells, columns[1]), Cell(cells, columns[2]));
            var why = !TypedDate.TryRead(date, out var day) ? "The date can’t be read; write it as 2026-11-03 or 11/3/2026."
                : day > today ? "The date has not come yet."
                : !Money.TryParse(amount, out var cents) || cents.IsZero ? "The amount can’t be read; it is above zero, such as 1,210.00. Take out what the bank paid or charged."
                : reference.Length is 0 or > 500 ? "The reference is missing, or longer than 500 characters."
                : null;
            if (why is not null)
            {
                problems.Add(new BankProblem(line, Short($"{date}, {amount}, {reference}"), why));
                continue;
            }

            _ = Money.TryParse(amount, out var value);
            var same = (day, value, Payment.Normalize(reference));
            seen[same] = seen.GetValueOrDefault(same) + 1;
            rows.Add(new BankRow(line, day, value, reference, seen[same]));
        }

        if (rows.Count + problems.Count > MostRows)
        {
            problems.Insert(0, new BankProblem(MostRows + 1, "", $"A file has at most {MostRows} rows here. Divide it."));
        }

        return new BankFile(rows, problems);
    }

    private static int[]? TitlesOf(IReadOnlyList<string> cells)
    {
        var found = Titles.Select(names => cells.Select((cell, at) => (cell, at)).Where(one => names.Contains(one.cell.ToLowerInvariant())).Select(one => (int?)one.at).FirstOrDefault()).ToList();
        return found.TrueForAll(at => at is not null) ? [.. found.Select(at => at ?? 0)] : null;
    }

    private static string Cell(IReadOnlyList<string> cells, int at) => at < cells.Count ? cells[at] : "";

    private static string Short(string found) => found.Length > 120 ? found[..120] + "…" : found;
}
