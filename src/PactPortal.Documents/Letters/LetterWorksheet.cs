using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;

namespace PactPortal.Documents.Letters;

/// <summary>The cost worksheet inside the letter: per person and for the team, now and at the next tier, with each rate's source.</summary>
internal static class LetterWorksheet
{
    public static IEnumerable<Block> Compose(LetterFacts facts)
    {
        var worksheet = facts.Worksheet;
        var people = JustificationLetterDocument.People(worksheet.People);
        yield return new Table
        {
            Caption = "Cost worksheet",
            CaptionLevel = 2,
            Columns = [Column.Text("Cost"), Column.Number("Per person, USD"), Column.Number($"{people}, USD")],
            Rows = [.. worksheet.Lines.Select(line => Row(line, worksheet))],
            Totals = [new Row(TotalLabel(facts), MoneyFormat.Plain(worksheet.PerPerson), MoneyFormat.Plain(worksheet.Team))],
        };
        if (facts.Later is { Worksheet: { } later } next && facts.Tier.EndsAt is { } end)
        {
            yield return new Paragraph(
                $"Submitted after {JustificationLetterDocument.Day(end, facts)}, at the {Tier.AttributiveOf(next.TierName)} rate of {next.PerSeat}, the total is ",
                Run.Bold($"{later.PerPerson} per person and {later.Team} for {people}"), ".");
        }

        if (worksheet.Lines.Any(line => line.Team.Cents % worksheet.People != 0))
        {
            yield return new Note("Amounts per person are the team’s divided by the number of people, rounded to the cent.");
        }

        yield return new Paragraph("The county claims only what it pays: registration net of the offset, and no meal that the convening provides.");
        if (facts.MealDays.Any(day => !day.Deduction.IsZero))
        {
            yield return MealsByDay(facts);
        }

        if (facts.RateSources.Count > 0)
        {
            yield return new Heading(3, "Rates and their sources");
            yield return new BulletList([.. facts.RateSources.Select(ListItem.ToListItem)]);
            yield return new Note("A county may use its own table: every number was editable before the letter was made.");
        }
    }

    private static string TotalLabel(LetterFacts facts) =>
        facts.Tier.EndsAt is { } end ? $"Total through {JustificationLetterDocument.Day(end, facts)}" : "Total";

    private static Row Row(CostLine line, CostWorksheet worksheet) =>
        new(Cell.WithNote(line.Label, line.Note), MoneyFormat.Plain(worksheet.Share(line.Team)), MoneyFormat.Plain(line.Team));

    private static Table MealsByDay(LetterFacts facts) => new()
    {
        Caption = "Meals of one person, day by day",
        CaptionLevel = 3,
        Columns = [Column.Text("Day"), Column.Number("Allowance, USD"), Column.Number("Provided, USD"), Column.Number("Claimed, USD")],
        Rows =
        [
            .. facts.MealDays.Select(day => new Row(
                day.Provided.Count == 0
                    ? new Cell(DateWords.Day(day.Date))
                    : Cell.WithNote(DateWords.Day(day.Date), string.Join(" and ", day.Provided.Select(meal => StoredName.Of(meal).ToLowerInvariant())) + " provided"),
                MoneyFormat.Plain(day.Allowance), MoneyFormat.Plain(-day.Deduction), MoneyFormat.Plain(day.Net))),
        ],
        Totals =
        [
            new Row(
                "Together",
                MoneyFormat.Plain(Money.Sum(facts.MealDays.Select(day => day.Allowance))),
                MoneyFormat.Plain(-Money.Sum(facts.MealDays.Select(day => day.Deduction))),
                MoneyFormat.Plain(Money.Sum(facts.MealDays.Select(day => day.Net)))),
        ],
    };
}
