using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// Gives each attendee, account and speaker there is a person of their own. The person has the identifier of what it was made for, so that
/// nothing is drawn by lot. Two who look alike stay two: nothing said before which of them confirmed what, except where an attendee saved
/// their own page. Names are folded afterwards, by the portal, because no database can.
/// </summary>
internal static class PeopleCopy
{
    public static void CopyPeople(this MigrationBuilder migration)
    {
        foreach (var (table, key, name) in new[] { ("Attendees", "AttendeeId", "FullName"), ("AspNetUsers", "Id", "DisplayName"), ("Speakers", "SpeakerId", "Name") })
        {
            Run(migration, $"INSERT INTO People (PersonId, Name, Version) SELECT {key}, {name}, 1 FROM {table};");
            Run(migration, $"UPDATE {table} SET PersonId = {key};");
        }

        Run(
            migration,
            """
            INSERT INTO PersonAddresses (PersonAddressId, PersonId, Address, ConfirmedBy, ConfirmedAt)
            SELECT AttendeeAnswers.AttendeeAnswersId, Attendees.AttendeeId, lower(Attendees.Email), 'SavedOwnPage', AttendeeAnswers.ChangedAt
            FROM AttendeeAnswers
            JOIN Attendees ON Attendees.AttendeeId = AttendeeAnswers.AttendeeId AND Attendees.Email = AttendeeAnswers.Address
            WHERE AttendeeAnswers.ChangedAt IS NOT NULL;
            """);
    }

    /// <summary>
    /// The column by which a row points to its person, on SQLite: added with its foreign key, because adding the key afterwards would rebuild the
    /// table, outside the transaction. The database lets it be empty; the model doesn't.
    /// </summary>
    public static void AddPersonColumn(this MigrationBuilder migration, string table) =>
        migration.Sql($"ALTER TABLE {table} ADD COLUMN PersonId TEXT NULL REFERENCES People (PersonId);");

    // On SQL Server in a batch of its own: a script puts each statement behind a condition, where a new column isn't known yet.
    private static void Run(MigrationBuilder migration, string statement) =>
        migration.Sql(migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite" ? statement : $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')");
}
