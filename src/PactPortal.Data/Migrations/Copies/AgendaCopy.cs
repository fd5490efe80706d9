using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PactPortal.Data.Migrations.Copies;

/// <summary>
/// Sessions and activities become items of the agenda by the identifiers they have, so that calendars go on knowing them. What they are is told by their
/// format or title. Each published convening that shows an agenda gets its first release, empty: the portal fills it before it answers anybody.
/// The tables that are copied stay as they are, and are read no more.
/// </summary>
internal static class AgendaCopy
{
    private const string Columns =
        """
        AgendaItemId, ConveningId, Code, Title, Kind, State, ParentId, Day, StartsAt, EndsAt, IsPinned, Place, TrackId, Format, Level, Audience, Cohort,
        Capacity, TakesChoices, Abstract, Objectives, ContentAdvisory, CreditMinutes, Interpreter, Captioning, MayBeRecorded, MayBePhotographed, Sequence, RevisedAt, Version
        """;

    private const string KindOfSession =
        """
        CASE WHEN Cohort IS NOT NULL THEN 'CohortMeeting' WHEN LOWER(Format) LIKE '%plenary%' THEN 'Plenary' WHEN LOWER(Format) LIKE '%panel%' THEN 'Panel'
            ELSE 'Workshop' END
        """;

    private const string IsMeal = "(LOWER(Title) LIKE '%breakfast%' OR LOWER(Title) LIKE '%lunch%' OR LOWER(Title) LIKE '%dinner%')";

    private const string KindOfActivity =
        $"""
        CASE WHEN LOWER(Title) LIKE '%quiet%' THEN 'QuietRoom' WHEN {IsMeal} THEN 'Meal' WHEN LOWER(Title) LIKE '%break%' THEN 'Break'
            WHEN LOWER(Title) LIKE '%check-in%' OR LOWER(Title) LIKE '%registration%' THEN 'CheckIn' ELSE 'Optional' END
        """;

    private static readonly string[] Copies =
    [
        $"""
        INSERT INTO AgendaItems ({Columns})
        SELECT SessionId, ConveningId, Code, Title, {KindOfSession}, 'Confirmed', NULL, Day, StartsAt, EndsAt, 0, NULL, TrackId, Format, Level, Audience,
            Cohort, NULL, CASE WHEN LOWER(Format) LIKE '%plenary%' THEN 0 ELSE 1 END, Abstract, Objectives, ContentAdvisory, CreditMinutes, Interpreter, Captioning, MayBeRecorded, MayBePhotographed, Revision,
            RevisedAt, 1
        FROM Sessions
        """,
        $$"""
        INSERT INTO AgendaItems ({{Columns}})
        SELECT AgendaActivityId, ConveningId,
            CASE WHEN EXISTS (SELECT 1 FROM Sessions s WHERE s.ConveningId = a.ConveningId AND s.Code = a.Code) THEN CONCAT('around-', Code) ELSE Code END,
            Title, {{KindOfActivity}}, 'Confirmed', NULL, Day, StartsAt, EndsAt, CASE WHEN {{IsMeal}} THEN 1 ELSE 0 END, Place, NULL, NULL, 'All',
            '{"agencyTypes":[],"roles":[]}', NULL, NULL, 0, NULL, '[]', NULL, NULL, 'NotOffered', 'NotOffered', 0, 0, Revision, RevisedAt, 1
        FROM AgendaActivities a
        """,
        "INSERT INTO AgendaItemRooms (AgendaItemId, RoomId, Position) SELECT SessionId, RoomId, 1 FROM Sessions WHERE RoomId IS NOT NULL",
        """
        INSERT INTO AgendaItemSpeakers (AgendaItemId, SpeakerId, Role, Answer, Position, AnsweredAt)
        SELECT SessionId, SpeakerId, CASE WHEN IsModerator = 1 THEN 'Moderator' ELSE 'Speaker' END, 'Confirmed', Position, NULL FROM SessionSpeakers
        """,
        """
        INSERT INTO AgendaReleases (AgendaReleaseId, ConveningId, Number, Name, Note, IsPreliminary, PublishedAt, PublishedBy, Snapshot, Version)
        SELECT c.ConveningId, c.ConveningId, 1, 'First release', NULL, 0, MAX(i.RevisedAt), NULL, '{"items":[],"rooms":[]}', 0
        FROM Convenings c JOIN AgendaItems i ON i.ConveningId = c.ConveningId
        WHERE c.IsPublished = 1
        GROUP BY c.ConveningId
        """,
        """
        INSERT INTO AgendaKnowledge (ConveningId, Kind, ReaderId, AgendaItemId, Release)
        SELECT i.ConveningId, 'Speaker', s.SpeakerId, s.AgendaItemId, 1
        FROM AgendaItemSpeakers s JOIN AgendaItems i ON i.AgendaItemId = s.AgendaItemId JOIN AgendaReleases r ON r.ConveningId = i.ConveningId
        """,
    ];

    /// <summary>What an attendee's own page was told that they would like, as their own; it holds no seat.</summary>
    private const string Wishes =
        """
        FROM AttendeeAnswers w JOIN Attendees a ON a.AttendeeId = w.AttendeeId AND a.Email = w.Address
            JOIN Registrations r ON r.RegistrationId = a.RegistrationId JOIN Sessions s ON s.ConveningId = r.ConveningId
        """;

    private const string Choice = "r.ConveningId, a.AttendeeId, s.SessionId, 'Wished', 'Attendee', COALESCE(w.ChangedAt, s.RevisedAt), NULL, 1";

    private const string IntoChoices =
        "INSERT INTO SessionChoices (SessionChoiceId, ConveningId, AttendeeId, AgendaItemId, State, ChosenBy, ChosenAt, OfferEndsAt, Version)";

    private static readonly string CopyWishesOfSqlite =
        $"""
        {IntoChoices}
        SELECT {ConveningSectionsCopy.NewId}, {Choice}
        {Wishes} WHERE EXISTS (SELECT 1 FROM json_each(w.SessionWishes) wish WHERE wish.value = s.Code)
        """;

    private static readonly string CopyWishesOfSqlServer =
        $"""
        {IntoChoices}
        SELECT NEWID(), {Choice}
        {Wishes} WHERE s.Code IN (SELECT wish.[value] FROM OPENJSON(w.SessionWishes) wish)
        """;

    private const string LearnChoices =
        """
        INSERT INTO AgendaKnowledge (ConveningId, Kind, ReaderId, AgendaItemId, Release)
        SELECT c.ConveningId, 'Attendee', c.AttendeeId, c.AgendaItemId, 1
        FROM SessionChoices c JOIN AgendaReleases r ON r.ConveningId = c.ConveningId
        """;

    public static void CopyAgenda(this MigrationBuilder migration)
    {
        foreach (var copy in Copies.Append(migration.IsSqlite() ? CopyWishesOfSqlite : CopyWishesOfSqlServer).Append(LearnChoices))
        {
            migration.Sql(migration.IsSqlite() ? copy : Executed(copy));
        }
    }

    /// <summary>
    /// Stops the migration, and with it the start of the portal, where something that was copied by an earlier one isn't where it is read now.
    /// </summary>
    /// <param name="what">A sentence: "Every fund was copied".</param>
    /// <param name="missing">A query of what is missing.</param>
    public static void CheckThat(this MigrationBuilder migration, string what, string missing)
    {
        if (!migration.IsSqlite())
        {
            migration.Sql(Executed($"IF EXISTS ({missing}) THROW 50000, 'It is not so that: {what}. Nothing was changed.', 1"));
            return;
        }

        // SQLite raises nothing outside of triggers, but names a condition that fails.
        migration.Sql($"CREATE TEMP TABLE CopyIsWhole (Missing INTEGER CONSTRAINT \"{what}\" CHECK (Missing = 0))");
        migration.Sql($"INSERT INTO CopyIsWhole SELECT EXISTS ({missing})");
        migration.Sql("DROP TABLE temp.CopyIsWhole");
    }

    /// <summary>In its place: EF would make the whole table anew.</summary>
    public static void DropColumnInPlace(this MigrationBuilder migration, string table, string column) =>
        migration.Sql($"""ALTER TABLE "{table}" DROP COLUMN "{column}" """);

    private static string Executed(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";
}
