using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PactPortal.Data;

/// <summary>Whether a database can be worked with, and what an error of its storage means.</summary>
public static class DatabaseTrial
{
    // SQLite: result codes. SQL Server: 4060 no such database, 1105 a full file, 9002 a full log, 3906 read-only.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, CannotReadOrWrite = 10, Corrupt = 11, Full = 13, NotADatabase = 26;
    private const int NoSuchDatabase = 4060;
    private static readonly int[] ServersNoRoom = [1105, 9002, 3906];

    /// <summary>Why the portal can't work on its database, in a sentence; null where it can, and where there is none yet.</summary>
    public static async Task<string?> FindFaultAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var connectionString = db.Database.GetConnectionString();
        try
        {
            if (DatabaseSetup.FileOf(db) is not { } file)
            {
                await using var server = new SqlConnection(connectionString);
                await server.OpenAsync(cancellation);
            }
            else if (File.Exists(file))
            {
                await using var connection = new SqliteConnection(connectionString);
                await connection.OpenAsync(cancellation);
                await using var command = connection.CreateCommand();
                command.CommandText = "BEGIN IMMEDIATE; CREATE TABLE Trial (Written); ROLLBACK;";
                await command.ExecuteNonQueryAsync(cancellation);
            }

            return null;
        }
        catch (SqlException exception)
        {
            return exception.Number == NoSuchDatabase ? null : $"The database server that ConnectionStrings:Portal names doesn’t answer: {exception.Message.ReplaceLineEndings(" ")}";
        }
        catch (SqliteException exception)
        {
            return exception.SqliteErrorCode switch
            {
                Busy or Locked => null,
                Corrupt or NotADatabase => $"The database {DatabaseSetup.FileOf(db)} is damaged, or is no database: restore a backup.",
                _ => $"The database {DatabaseSetup.FileOf(db)} can’t be written: {exception.Message.TrimEnd('.')}.",
            };
        }
    }

    /// <summary>Whether a write failed because there was no room for it, or because nothing may be written.</summary>
    public static bool IsOutOfRoom(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Full or ReadOnly or CannotReadOrWrite,
        SqlException sqlServer => ServersNoRoom.Contains(sqlServer.Number),
        { InnerException: { } inner } => IsOutOfRoom(inner),
        _ => false,
    };

    internal static bool IsDamaged(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NotADatabase;
}
