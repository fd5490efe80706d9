using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// Copies what convenings kept as JSON into columns and rows, and what counties start with on a day into the pools. The columns that are copied stay as they
/// are, and are read no more.
/// </summary>
internal static class ConveningSectionsCopy
{
    // An identifier as EF Core writes one; randomblob is evaluated for each row.
    public const string NewId =
        "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-A' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    public static void Sqlite(MigrationBuilder migration)
    {
        migration.Sql($"""
            UPDATE Convenings SET
                VenueCity = json_extract(Venue, '$.city'),
                VenueName = json_extract(Venue, '$.name'),
                VenueAddress = json_extract(Venue, '$.address'),
                VenueTransit = json_extract(Venue, '$.transit'),
                PayeeName = json_extract(Payee, '$.name'),
                PayeeRemitTo = json_extract(Payee, '$.remitTo'),
                PayeeRemitToSource = json_extract(Payee, '$.remitToSource'),
                PaymentTermsDays = json_extract(Policies, '$.paymentTermsDays'),
                HoldMinutes = coalesce(json_extract(Policies, '$.holdMinutes'), 30),
                SubstitutionEndsAt = {Ticks("json_extract(Policies, '$.substitutionEndsAt')")},
                SubstitutionAtDoor = coalesce(json_extract(Policies, '$.substitutionAtDoor'), 0)
            """);
        migration.Sql($"""
            INSERT INTO RefundBands (RefundBandId, ConveningId, EndsAt, Refund, FeePerPerson)
            SELECT {NewId}, ConveningId, {Ticks("json_extract(value, '$.endsAt')")}, json_extract(value, '$.refund'), json_extract(value, '$.feePerPerson')
            FROM Convenings, json_each(Policies, '$.cancellation')
            """);
        migration.Sql($"""
            INSERT INTO SeatPools (SeatPoolId, ConveningId, Kind, Key, Capacity, Taken, Waiting)
            SELECT {NewId}, ConveningId, 'EachCountyDay', 'day/' || Number || '/county', CountySeatCap, 0, 0 FROM ConveningDays WHERE CountySeatCap IS NOT NULL
            """);
    }

    // A server compiles a script as a whole before the columns are there, unless it is told what to run in words.
    public static void SqlServer(MigrationBuilder migration)
    {
        Run(migration, """
            UPDATE Convenings SET
                VenueCity = JSON_VALUE(Venue, '$.city'),
                VenueName = JSON_VALUE(Venue, '$.name'),
                VenueAddress = JSON_VALUE(Venue, '$.address'),
                VenueTransit = JSON_VALUE(Venue, '$.transit'),
                PayeeName = JSON_VALUE(Payee, '$.name'),
                PayeeRemitTo = JSON_QUERY(Payee, '$.remitTo'),
                PayeeRemitToSource = JSON_VALUE(Payee, '$.remitToSource'),
                PaymentTermsDays = CAST(JSON_VALUE(Policies, '$.paymentTermsDays') AS int),
                HoldMinutes = COALESCE(CAST(JSON_VALUE(Policies, '$.holdMinutes') AS int), 30),
                SubstitutionEndsAt = SWITCHOFFSET(CAST(JSON_VALUE(Policies, '$.substitutionEndsAt') AS datetimeoffset(6)), '+00:00'),
                SubstitutionAtDoor = CASE JSON_VALUE(Policies, '$.substitutionAtDoor') WHEN 'true' THEN 1 ELSE 0 END
            """);
        Run(migration, """
            INSERT INTO RefundBands (RefundBandId, ConveningId, EndsAt, Refund, FeePerPerson)
            SELECT NEWID(), ConveningId, SWITCHOFFSET(CAST(band.endsAt AS datetimeoffset(6)), '+00:00'), band.refund, band.feePerPerson
            FROM Convenings CROSS APPLY OPENJSON(Policies, '$.cancellation')
                WITH (endsAt nvarchar(40) '$.endsAt', refund int '$.refund', feePerPerson bigint '$.feePerPerson') AS band
            """);
        Run(migration, """
            INSERT INTO SeatPools (SeatPoolId, ConveningId, Kind, [Key], Capacity, Taken, Waiting)
            SELECT NEWID(), ConveningId, 'EachCountyDay', CONCAT('day/', Number, '/county'), CountySeatCap, 0, 0 FROM ConveningDays WHERE CountySeatCap IS NOT NULL
            """);
    }

    /// <summary>Whole seconds: no deadline of a convening has others.</summary>
    private static string Ticks(string instant) => $"(CAST(strftime('%s', {instant}) AS INTEGER) * 10000000 + 621355968000000000)";

    private static void Run(MigrationBuilder migration, string statement) => migration.Sql($"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')");
}
