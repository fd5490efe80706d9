using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// The one fund of each convening becomes a fund and a rule of that convening, both by its identifier, so that everything goes on pointing right. Seats
/// were not written with entries: those that a registration has now stand on its first commitment, and a recount agrees.
/// </summary>
internal static class FundsOfConvenings
{
    private const string SeatsOfNow =
        """
        CASE WHEN s.Seats IS NOT NULL AND e.FundEntryId = (
            SELECT MIN(f.FundEntryId) FROM FundEntries f WHERE f.RegistrationId = e.RegistrationId AND f.Kind = 'Commitment') THEN s.Seats ELSE 0 END
        """;

    private static readonly string[] Copies =
    [
        """
        INSERT INTO Funds (FundId, Name, Budget, Balance, Version)
        SELECT OffsetFundId, Name, Budget, Balance, 1 FROM OffsetFunds
        """,
        """
        INSERT INTO FundRules (FundRuleId, ConveningId, FundId, DrawOrder, PerSeat, SeatsPerCounty, Reserve, ReserveBalance, ReserveEndsAt, Version)
        SELECT OffsetFundId, ConveningId, OffsetFundId, 1, PerSeat, SeatsPerCounty, Reserve, ReserveBalance, ReserveEndsAt, 1 FROM OffsetFunds
        """,
        """
        INSERT INTO FundRuleCountySeats (FundRuleId, CountyCode, Used)
        SELECT OffsetFundId, CountyCode, Used FROM CountyOffsetSeats
        """,
        $"""
        INSERT INTO FundLedger (FundEntryId, FundId, Kind, Amount, FromReserve, Seats, At, ConveningId, FundRuleId, RegistrationId, CountyCode)
        SELECT e.FundEntryId, e.OffsetFundId, e.Kind, e.Amount, e.FromReserve, {SeatsOfNow}, e.At,
            CASE WHEN e.RegistrationId IS NULL THEN NULL ELSE o.ConveningId END,
            CASE WHEN e.RegistrationId IS NULL THEN NULL ELSE o.OffsetFundId END,
            e.RegistrationId, e.CountyCode
        FROM FundEntries e
        JOIN OffsetFunds o ON o.OffsetFundId = e.OffsetFundId
        LEFT JOIN (
            SELECT r.RegistrationId, COUNT(DISTINCT a.AttendeeId) AS Seats
            FROM Registrations r
            JOIN Attendees a ON a.RegistrationId = r.RegistrationId
            JOIN AttendeePriceLines l ON l.AttendeeId = a.AttendeeId
            WHERE l.Kind = 'Offset' AND r.Status IN ('Approved', 'AwaitingPayment', 'Confirmed')
            GROUP BY r.RegistrationId) s ON s.RegistrationId = e.RegistrationId
        """,
    ];

    public static void CopyFundsOfConvenings(this MigrationBuilder migration)
    {
        foreach (var copy in Copies)
        {
            migration.Sql(copy);
        }

        migration.Sql(migration.IsSqlite()
            ? "INSERT INTO FundRuleReserveCounties (FundRuleId, CountyCode) SELECT DISTINCT o.OffsetFundId, c.value FROM OffsetFunds o, json_each(o.ReserveCounties) c"
            : "INSERT INTO FundRuleReserveCounties (FundRuleId, CountyCode) SELECT DISTINCT o.OffsetFundId, c.value FROM OffsetFunds o CROSS APPLY OPENJSON(o.ReserveCounties) c");
    }
}
