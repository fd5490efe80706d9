using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// What was copied when funds became funds of several convenings, and when a convening's facts became columns, is looked for where it is now before
/// the tables and columns it came from are dropped. Rows that were made or changed since are none of it.
/// </summary>
internal static class EarlierCopies
{
    public static void CheckEarlierCopies(this MigrationBuilder migration)
    {
        migration.CheckThat(
            "every fund was copied",
            "SELECT 1 FROM OffsetFunds o WHERE NOT EXISTS (SELECT 1 FROM Funds f WHERE f.FundId = o.OffsetFundId)");
        migration.CheckThat(
            "every fund has its rule",
            "SELECT 1 FROM OffsetFunds o WHERE NOT EXISTS (SELECT 1 FROM FundRules r WHERE r.FundRuleId = o.OffsetFundId)");
        migration.CheckThat(
            "every entry of a fund was copied",
            """
            SELECT 1 FROM FundEntries e WHERE NOT EXISTS (
                SELECT 1 FROM FundLedger l WHERE l.FundEntryId = e.FundEntryId AND l.FundId = e.OffsetFundId AND l.Amount = e.Amount AND l.Kind = e.Kind)
            """);
        migration.CheckThat(
            "every county that had seats of a fund has them",
            """
            SELECT 1 FROM CountyOffsetSeats c WHERE NOT EXISTS (
                SELECT 1 FROM FundRuleCountySeats s WHERE s.FundRuleId = c.OffsetFundId AND s.CountyCode = c.CountyCode)
            """);
        migration.CheckThat(
            "every convening has its payee, venue and refund bands",
            """
            SELECT 1 FROM Convenings c
            WHERE (c.Venue LIKE '%"name":"_%' AND c.VenueName IS NULL AND NOT EXISTS (SELECT 1 FROM ConveningChanges h WHERE h.ConveningId = c.ConveningId))
                OR (c.Payee LIKE '%"name":"_%' AND c.PayeeName IS NULL AND NOT EXISTS (SELECT 1 FROM ConveningChanges h WHERE h.ConveningId = c.ConveningId))
                OR (c.Policies LIKE '%"endsAt"%' AND NOT EXISTS (SELECT 1 FROM RefundBands b WHERE b.ConveningId = c.ConveningId)
                    AND NOT EXISTS (SELECT 1 FROM ConveningChanges h WHERE h.ConveningId = c.ConveningId))
            """);
        migration.CheckThat(
            "what counties may have on a day is a pool",
            """
            SELECT 1 FROM ConveningDays d WHERE d.CountySeatCap IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM SeatPools p WHERE p.ConveningId = d.ConveningId AND p.Kind = 'EachCountyDay')
                AND NOT EXISTS (SELECT 1 FROM ConveningChanges h WHERE h.ConveningId = d.ConveningId)
            """);
    }
}
