using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Audit;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// Works out for entries from before kinds were kept what they are about, whose that is, and who acted: by the record that has their subject's
/// reference or identifier. Then the triggers are made, and nothing changes an entry again.
/// </summary>
internal static class AuditTrailCopy
{
    public static void Run(MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";
        foreach (var statement in Statements(new Dialect(isSqlite)))
        {
            migration.Sql(isSqlite ? statement : Executed(statement));
        }

        MakeTriggers(migration, isSqlite);
    }

    /// <summary>
    /// The trigger that refused every change of an entry lets the name of its actor be emptied. Those of SQLite know a row by its place too.
    /// </summary>
    public static void MakeTriggersAnew(this MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";
        foreach (var trigger in AuditTriggers.Names)
        {
            migration.Sql($"DROP TRIGGER IF EXISTS {trigger};");
        }

        MakeTriggers(migration, isSqlite);
    }

    private static void MakeTriggers(MigrationBuilder migration, bool isSqlite)
    {
        foreach (var trigger in isSqlite ? AuditTriggers.ForSqlite : AuditTriggers.ForSqlServer)
        {
            migration.Sql(isSqlite ? trigger : Executed(trigger));
        }
    }

    /// <summary>A batch of its own: a script puts each statement behind a condition, where no trigger is made and a new column isn't known.</summary>
    private static string Executed(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";

    private static IEnumerable<string> Statements(Dialect its) =>
    [
        """
        UPDATE AuditEntries SET ActorKind = CASE WHEN Actor IS NOT NULL THEN 'Account' WHEN ActorName = 'PactPortal' THEN 'Portal'
            WHEN ActorName = 'Attendee' THEN 'Attendee' ELSE 'Visitor' END
        """,
        ByAction("Attendee", "Action IN ('personal link made', 'personal link owed', 'badge codes given') OR Action LIKE 'attendee%answers saved'"),
        ByAction("Account", "Action IN ('signed in', 'sign-in refused', 'signed up', 'new password asked for', 'password reset', 'e-mail confirmed')"),
        ByAction("Account", "Action IN ('confirmation refused', 'asked to join an organization')"),
        ByAction("Mail", "Action LIKE 'mail %'"),
        ByAction("Portal", "Action LIKE 'keys %' OR Action LIKE 'demonstration %' OR Action = 'reference data seeded'"),
        ByAction("County", "Action = 'county fact recorded'"),
        ByAction("Statement", "Action = 'provided statement added'"),
        ByAction("Payout", "Action = 'payout fetched'"),
        ByAction("CardCheckout", "Action IN ('card payment settled', 'unpaid hold ended')"),
        ByAction("PrintJob", "Action LIKE '%asked for print' OR Action LIKE 'print job %' OR Action = 'printed file removed'"),
        ByAction("Registration", "Action = 'draft started'"),
        ByAction("DiscountCode", "Action LIKE 'discount code %' AND Action NOT IN ('discount code applied', 'discount code removed')"),
        ByAction("Organization", "Action IN ('membership ended', 'organization role given')"),
        ByAction("Letter", "Action = 'letter issued'"),
        ByAction("JoinRequest", "Action LIKE 'request to join %'"),
        ByAction("Invitation", "Action LIKE 'invitation %'"),
        Update("ConveningId = t.ConveningId", "Convenings", $"AuditEntries.SubjectKind IN ('Registration', 'DiscountCode') AND t.Slug = {its.FirstWord}"),
        Update("OrganizationId = t.OrganizationId", "Organizations", $"AuditEntries.SubjectKind = 'Registration' AND {its.IsId("t.OrganizationId", its.SecondWord)}"),
        Update("OrganizationId = t.OrganizationId", "Organizations", $"AuditEntries.SubjectKind = 'Organization' AND {its.IsId("t.OrganizationId", its.FirstWord)}"),
        Update("ConveningId = t.ConveningId", "Convenings", $"AuditEntries.SubjectKind = 'PrintJob' AND {its.IsStartOf("t.ConveningId")}"),
        Update(Of("Registration"), "Registrations", "t.Reference = AuditEntries.Subject"),
        Update(Of("Convening", organization: false), "Convenings", "t.Slug = AuditEntries.Subject"),
        Update(Of("BillingDocument"), "BillingDocuments", "t.Number = AuditEntries.Subject"),
        Update(Of("Letter", organization: false), "JustificationLetters", "t.Number = AuditEntries.Subject"),
        Update(Of("Letter", organization: false), "JustificationLetters", its.IsId("t.JustificationLetterId")),
        Update("SubjectKind = 'AccessibilityCase'", "AccessibilityCases", "t.Reference = AuditEntries.Subject"),
        Update("SubjectKind = 'Organization', OrganizationId = t.OrganizationId", "Organizations", its.IsId("t.OrganizationId")),
        Update("SubjectKind = 'Account'", "AspNetUsers", its.IsId("t.Id")),
        Update(Of("Payment"), "Payments", its.IsId("t.PaymentId")),
        Update(Of("Payment"), "Payments", "t.ProviderId = AuditEntries.Subject AND AuditEntries.SubjectKind = 'Other'"),
        Update(Of("PurchaseOrder"), "PurchaseOrders", its.IsId("t.PurchaseOrderId")),
        Update(Of("DiscountCode"), "DiscountCodes", its.IsId("t.DiscountCodeId")),
        Update(Of("PrintJob", organization: false), "PrintJobs", its.IsId("t.PrintJobId")),
        Update("OrganizationId = t.OrganizationId", "Invitations", its.IsId("t.InvitationId")),
        Update("OrganizationId = t.OrganizationId", "JoinRequests", its.IsId("t.JoinRequestId")),
        Update(Of("Refund"), Teams("Refunds", "RefundId"), its.IsId("t.Id")),
        Update(Of("Attendee"), Teams("Attendees", "AttendeeId"), its.IsId("t.Id")),
        Update(Of("Mail"), Teams("OutboxMessages", "OutboxMessageId"), its.IsId("t.Id")),
        Update(Of("CardCheckout"), Teams("CardCheckouts", "CardCheckoutId"), its.IsId("t.Id")),
        Update(Of("CardCheckout"), Teams("CardCheckouts", "ProviderId"), "t.Id = AuditEntries.Subject"),
    ];

    private static string ByAction(string kind, string condition) => $"UPDATE AuditEntries SET SubjectKind = '{kind}' WHERE {condition}";

    private static string Of(string kind, bool organization = true) =>
        $"SubjectKind = '{kind}', ConveningId = t.ConveningId{(organization ? ", OrganizationId = t.OrganizationId" : "")}";

    private static string Update(string values, string rows, string condition) => $"UPDATE AuditEntries SET {values} FROM {rows} AS t WHERE {condition}";

    private static string Teams(string table, string key) =>
        $"(SELECT one.{key} AS Id, team.ConveningId, team.OrganizationId FROM {table} AS one JOIN Registrations AS team ON team.RegistrationId = one.RegistrationId)";

    /// <summary>Identifiers are text in capitals in SQLite, and small letters in the trail.</summary>
    private sealed record Dialect(bool IsSqlite)
    {
        private const string Subject = "AuditEntries.Subject";

        public string FirstWord => IsSqlite ? $"substr({Subject}, 1, instr({Subject}, ' ') - 1)" : $"LEFT({Subject}, CHARINDEX(' ', {Subject} + ' ') - 1)";

        public string SecondWord => IsSqlite ? $"substr({Subject}, instr({Subject}, ' ') + 1)" : $"SUBSTRING({Subject}, CHARINDEX(' ', {Subject}) + 1, 100)";

        public string IsId(string id, string text = Subject) => IsSqlite ? $"{id} = upper({text})" : $"{id} = TRY_CONVERT(uniqueidentifier, {text})";

        public string IsStartOf(string id) => IsSqlite
            ? $"replace({id}, '-', '') = upper(substr({Subject}, 1, 32))"
            : $"REPLACE(CONVERT(nvarchar(36), {id}), '-', '') = UPPER(LEFT({Subject}, 32))";
    }
}
