using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// The columns by which a row has a person as its payer, on SQLite. What EF Core would do rebuilds the table with its foreign keys off, outside
/// the transaction: stopped in the middle, it could not be started again. A column that may be empty is stored like one that may not, so the
/// table's definition is changed where it is kept (https://www.sqlite.org/lang_altertable.html, section 7, the second procedure).
/// </summary>
internal static class PayersOfSqlite
{
    /// <param name="isKnown">Each row has a payer.</param>
    public static void AddPayerPersonColumn(this MigrationBuilder migration, string table, bool isKnown = true)
    {
        var check = isKnown
            ? "(OrganizationId IS NULL AND PayerPersonId IS NOT NULL) OR (OrganizationId IS NOT NULL AND PayerPersonId IS NULL)"
            : "OrganizationId IS NULL OR PayerPersonId IS NULL";
        migration.Sql(
            $"""
            ALTER TABLE {table} ADD COLUMN PayerPersonId TEXT NULL
            CONSTRAINT FK_{table}_People_PayerPersonId REFERENCES People (PersonId) ON DELETE RESTRICT
            CONSTRAINT CK_{table}_OnePayer CHECK ({check});
            """);
    }

    /// <summary>An index made afterwards, in the same transaction, tells the other connections that the definition is another.</summary>
    public static void LetOrganizationBeEmpty(this MigrationBuilder migration, string table)
    {
        migration.Sql("PRAGMA writable_schema = ON;");
        migration.Sql(
            $"""
            UPDATE sqlite_schema SET sql = replace(sql, '"OrganizationId" TEXT NOT NULL', '"OrganizationId" TEXT NULL')
            WHERE type = 'table' AND name = '{table}';
            """);
        migration.Sql("PRAGMA writable_schema = RESET;");
    }
}
