using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <param name="HasRequest">Its next version can be made of it.</param>
internal sealed record EarlierLetter(string Number, int Version, string Code, bool IsSuperseded, Money Total, bool HasRequest);

internal sealed record EarlierDocument(string Number, string Kind, string Code, Money Total, Money Open, bool IsCredited);

/// <param name="Due">What the lines of its people, and what is kept of seats given up, add up to.</param>
/// <param name="Balance">By its ledger; null from before there were any.</param>
internal sealed record EarlierTeam(string Reference, string Convening, string Status, Money Due, Money? Balance, IReadOnlyList<string> People);

/// <param name="Becomes">Dropped where it tells of what is otherwise by now; waiting where nobody acts for the organization that it is for.</param>
internal sealed record EarlierMail(Guid Id, string Kind, string Recipient, string Becomes);

/// <param name="Done">Of its items, how many were looked at when the portal ended.</param>
internal sealed record EarlierPrintJob(Guid Id, string Convening, string Kind, string Form, int Total, int Done);

/// <param name="Key">Its name in the file store.</param>
internal sealed record EarlierFile(Guid PurchaseOrderId, string Convening, string Key, long Length);

/// <param name="Left">Of it and of its reserve.</param>
/// <param name="Sums">What its entries of each kind add up to, altogether and of the reserve.</param>
/// <param name="Seats">Those that counties have used, by their codes.</param>
internal sealed record EarlierFund(
    Guid Id, string Name, Money Budget, (Money Fund, Money Reserve) Left, Money Reserve, string SmallCounties, IReadOnlyDictionary<string, (Money, Money)> Sums, IReadOnlyDictionary<string, int> Seats);
/// <param name="Venue">As JSON, or empty; so are the others.</param>
internal sealed record EarlierConvening(string Slug, string Venue, string Payee, string Policies);

internal sealed record EarlierDay(string Convening, int Number, int? Capacity, int? OfEachCounty);

/// <summary>A database of a released state as it says of itself, by questions that need no model.</summary>
internal sealed class EarlierDatabase(string file) : IDisposable
{
    private readonly SqliteConnection connection = Open(file);

    /// <summary>By the real clock, which mail is done by: nobody holds a print job any more.</summary>
    public DateTimeOffset LastUse() =>
        !Has("OutboxMessages") ? Some.EarlyMorning
        : new[] { "SELECT max(DoneAt) FROM OutboxMessages", Has("PrintJobs") ? "SELECT max(ClaimedUntil) FROM PrintJobs" : "SELECT NULL" }
            .Select(question => Rows(question)[0][0]).Where(ticks => ticks.Length > 0)
            .Max(ticks => new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)).AddSeconds(1);

    public IReadOnlyList<EarlierConvening> Convenings() =>
        [.. Rows("SELECT Slug, Venue, Payee, Policies FROM Convenings").Select(row => new EarlierConvening(row[0], row[1], row[2], row[3]))];

    public IReadOnlyList<EarlierDay> Days() =>
    [
        .. Rows("SELECT Slug, Number, ConveningDays.Capacity, CountySeatCap FROM ConveningDays JOIN Convenings USING (ConveningId)")
            .Select(row => new EarlierDay(row[0], Number(row[1]), row[2].Length == 0 ? null : Number(row[2]), row[3].Length == 0 ? null : Number(row[3]))),
    ];

    public IReadOnlyList<EarlierLetter> Letters() =>
    [
        .. Rows($"SELECT Number, VerificationCode, Facts, {LetterColumn("Version", "1")}, {LetterColumn("SupersededAt", "NULL")}, {LetterColumn("Request", "NULL")}"
                + " FROM JustificationLetters")
            .Select(row => new EarlierLetter(row[0], Number(row[3]), row[1], row[4].Length > 0, TotalOf(row[2]), row[5].Length > 0)),
    ];

    public IReadOnlyList<EarlierDocument> Documents() => !Has("BillingDocuments") ? [] :
    [
        .. Rows("SELECT Number, Kind, VerificationCode, Total, Open, IsCredited FROM BillingDocuments")
            .Select(row => new EarlierDocument(row[0], row[1], row[2], Cents(row[3]), Cents(row[4]), row[5] == "1")),
    ];

    public IReadOnlyList<EarlierTeam> Teams()
    {
        var balances = Has("Ledger")
            ? Rows("SELECT Reference, sum(Amount) FROM Ledger JOIN Registrations USING (RegistrationId) GROUP BY Reference")
                .ToDictionary(row => row[0], row => Cents(row[1]))
            : null;
        var people = Rows($"SELECT Reference, FullName FROM Attendees JOIN Registrations USING (RegistrationId) WHERE {Living}").ToLookup(row => row[0], row => row[1]);
        return
        [
            .. Rows("SELECT Reference, Slug, Status, (SELECT coalesce(sum(Amount), 0) FROM AttendeePriceLines JOIN Attendees USING (AttendeeId)"
                    + $" WHERE Attendees.RegistrationId = Registrations.RegistrationId AND {Living})"
                    + (HasColumn("Registrations", "Kept") ? " + Kept" : "")
                    + " FROM Registrations JOIN Convenings USING (ConveningId) WHERE Status <> 'Draft'")
                .Select(row => new EarlierTeam(row[0], row[1], row[2], Cents(row[3]), balances?.GetValueOrDefault(row[0], Money.Zero), [.. people[row[0]]])),
        ];
    }

    public IReadOnlyList<EarlierFund> Funds() =>
    [
        .. Rows("SELECT OffsetFundId, Name, Budget, Balance, ReserveBalance, Reserve, (SELECT group_concat(value, ' ') FROM (SELECT value FROM json_each(ReserveCounties) ORDER BY value)) FROM OffsetFunds")
            .Select(row => new EarlierFund(
                Guid.Parse(row[0]), row[1], Cents(row[2]), (Cents(row[3]), Cents(row[4])), Cents(row[5]), row[6],
                Rows($"SELECT Kind, sum(Amount), sum(FromReserve) FROM FundEntries WHERE OffsetFundId = '{row[0]}' GROUP BY Kind").ToDictionary(sum => sum[0], sum => (Cents(sum[1]), Cents(sum[2]))),
                Rows($"SELECT CountyCode, Used FROM CountyOffsetSeats WHERE OffsetFundId = '{row[0]}'").ToDictionary(seats => seats[0], seats => Number(seats[1])))),
    ];

    public IReadOnlyList<EarlierMail> WaitingMail() => !Has("OutboxMessages") ? [] :
    [
        .. Rows($"SELECT OutboxMessageId, Kind, RecipientAddress, {Becomes()} FROM OutboxMessages WHERE State = 'Waiting'")
            .Select(row => new EarlierMail(Guid.Parse(row[0]), row[1], row[2], row[3])),
    ];

    /// <summary>Those that were asked for and are not over.</summary>
    public IReadOnlyList<EarlierPrintJob> PrintJobs() => !Has("PrintJobs") ? [] :
    [
        .. Rows("SELECT PrintJobId, Slug, Kind, Form, Total, Done FROM PrintJobs JOIN Convenings USING (ConveningId) WHERE Live IS NOT NULL")
            .Select(row => new EarlierPrintJob(Guid.Parse(row[0]), row[1], row[2], row[3], Number(row[4]), Number(row[5]))),
    ];

    public IReadOnlyList<EarlierFile> Files() => !Has("PurchaseOrders") ? [] :
    [
        .. Rows("SELECT PurchaseOrderId, Slug, File ->> '$.key', File ->> '$.length' FROM PurchaseOrders JOIN Convenings USING (ConveningId) WHERE File IS NOT NULL")
            .Select(row => new EarlierFile(Guid.Parse(row[0]), row[1], row[2], Number(row[3]))),
    ];

    /// <summary>What a column holds, each once; nothing where it wasn't there yet.</summary>
    public IReadOnlyList<string> Texts(string table, string column) => !HasColumn(table, column) ? [] :
        [.. Rows($"SELECT DISTINCT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL").Select(row => row[0])];

    /// <summary>How many rows each table has that are not, with every value, in another database that has more columns and tables.</summary>
    /// <param name="without">Columns that changed or are dropped, and tables that are dropped.</param>
    public IReadOnlyDictionary<string, int> RowsMissingIn(string other, IReadOnlyCollection<string> without)
    {
        Run($"ATTACH '{other}' AS upgraded");
        return Rows("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'")
            .Select(row => row[0]).Where(table => !without.Contains(table)).ToDictionary(table => table, table => RowsMissing(table, without));
    }

    private int RowsMissing(string table, IReadOnlyCollection<string> without)
    {
        var columns = string.Join(
            ", ",
            Rows($"SELECT name FROM main.pragma_table_info('{table}')").Select(row => row[0])
                .Where(column => !without.Contains($"{table}.{column}")).Select(column => $"\"{column}\""));
        return Number(Rows($"SELECT count(*) FROM (SELECT {columns} FROM main.\"{table}\" EXCEPT SELECT {columns} FROM upgraded.\"{table}\")")[0][0]);
    }

    public void Dispose() => connection.Dispose();

    private string Living => HasColumn("Attendees", "EndedAt") ? "Attendees.EndedAt IS NULL" : "1 = 1";

    private string Becomes() =>
        $"""
        CASE
            WHEN OutboxMessages.Kind = 'JoinAsked' AND NOT EXISTS (SELECT 1 FROM JoinRequests JOIN Memberships USING (OrganizationId) JOIN AspNetUsers ON Id = Memberships.AccountId
                WHERE JoinRequestId = About AND JoinRequests.State = 'Waiting' AND Memberships.Role = 'Coordinator' AND RecipientAddress IN ('', AspNetUsers.Email)) THEN 'Dropped'
            WHEN OutboxMessages.Kind = 'AttendeeConfirmed' AND NOT EXISTS (SELECT 1 FROM Attendees WHERE AttendeeId = About AND Attendees.Email = RecipientAddress AND {Living}) THEN 'Dropped'
            {(Has("BillingDocuments")
                ? "WHEN OutboxMessages.Kind LIKE 'Invoice%' AND EXISTS (SELECT 1 FROM BillingDocuments WHERE BillingDocumentId = About AND (IsCredited OR (Open = 0 AND OutboxMessages.Kind <> 'InvoiceIssued'))) THEN 'Dropped'"
                : "")}
            WHEN OutboxMessages.Kind NOT IN ('AttendeeConfirmed', 'SeatEnded') AND RegistrationId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Registrations JOIN Memberships USING (OrganizationId)
                WHERE Registrations.RegistrationId = OutboxMessages.RegistrationId AND Role IN ('Coordinator', 'FinanceOfficer')) THEN 'Waiting'
            ELSE 'Sent'
        END
        """;

    private static Money TotalOf(string facts)
    {
        using var letter = JsonDocument.Parse(facts);
        return new Money(letter.RootElement.GetProperty("worksheet").GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("team").GetInt64()));
    }

    private static Money Cents(string value) => new(long.Parse(value, CultureInfo.InvariantCulture));

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private bool Has(string table) => Rows($"SELECT 1 FROM main.sqlite_master WHERE name = '{table}'").Count > 0;

    private string LetterColumn(string name, string otherwise) => HasColumn("JustificationLetters", name) ? name : otherwise;

    private bool HasColumn(string table, string name) => Rows($"SELECT 1 FROM pragma_table_info('{table}') WHERE name = '{name}'").Count > 0;

    private List<string[]> Rows(string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        connection.Open();
        return connection;
    }
}
