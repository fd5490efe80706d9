using System.Globalization;
using PactPortal.Documents.Lists;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.PeopleLists;

/// <summary>Badges, by organization: a team's lie together in its envelope.</summary>
public sealed class BadgeDocuments(PeopleListPages pages) : IPrintSource
{
    private const int LongestFileName = 60;

    public string Title => "Badges";

    public PrintedKind Printed => new(
        PrintKind.Badges, Title, "Six a sheet of 4 by 3 inch name badges. As one PDF by name; as a ZIP a file for each organization",
        One: "organization", FileName: "badges",
        "Nobody has a seat yet.", Audiences.DoorSide);

    public async Task<IReadOnlyList<PrintItem>> ListAsync(Convening convening, CancellationToken cancellation) =>
        [
            .. (await pages.PayersAsync(convening, cancellation))
                .Select((payer, at) => ItemOf(payer.Payer, payer.Name, at + 1)),
        ];

    public async Task<IReadOnlyDictionary<Guid, PrintPiece>> FindAsync(
        Convening convening, IReadOnlyList<PrintItem> items, CancellationToken cancellation)
    {
        var people = await pages.OfPayersAsync(convening, [.. items.Select(item => item.Id)], cancellation);
        return items.ToDictionary(item => item.Id, PrintPiece (item) => people[item.Id].SingleOrDefault() is { } facts
            ? new PrintPiece.Badges(() => BadgeSheets.Compose(facts))
            : new PrintPiece.Nothing("nobody has a seat any more"));
    }

    // A job is listed for weeks, and a person's name would be in it.
    private static PrintItem ItemOf(Payer payer, string name, int number) => payer.IsPerson
        ? new(payer.Id, "Badge of somebody without an organization", FileName(number, "without an organization"))
        : new(payer.Id, $"Badges of {name}", FileName(number, name));

    // Names of organizations are theirs: a file has what every system takes, and the number keeps two of one name apart.
    private static string FileName(int number, string organization)
    {
        var plain = string.Concat(organization.Normalize(System.Text.NormalizationForm.FormD)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter
                : char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? '\0' : '-').Where(letter => letter != '\0'));
        var words = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return string.Create(CultureInfo.InvariantCulture,
            $"{number:D3}-{(words.Length > LongestFileName ? words[..LongestFileName] : words)}").TrimEnd('-');
    }
}
