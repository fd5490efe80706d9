using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Web.Hosting.Verbs;

/// <summary>The program's arguments: a verb and what it is about, or neither, and settings.</summary>
/// <param name="Verb">Null where the portal is to serve.</param>
/// <param name="Operands">Kept from the settings, which would take a path for a switch.</param>
public sealed record CommandLine(string? Verb, IReadOnlyList<string> Operands, string[] Settings)
{
    public static CommandLine Read(string[] args)
    {
        if (args is not [var first, ..] || first.StartsWith('-') || first.StartsWith('/'))
        {
            return new CommandLine(null, [], args);
        }

        var operands = args.Skip(1).TakeWhile(argument => !argument.StartsWith('-')).ToList();
        return new CommandLine(first, operands, args[(1 + operands.Count)..]);
    }

    public async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var verbs = scope.ServiceProvider.GetServices<IVerb>().OrderBy(verb => verb.Name, StringComparer.Ordinal).ToList();
        var asked = verbs.SingleOrDefault(verb => verb.Name == Verb)
            ?? throw new StartRefusedException($"There is no verb {Verb}: it can be {string.Join(", ", verbs.Select(UseOf))}.");
        if (Operands.Count != (asked.Operand is null ? 0 : 1))
        {
            throw new StartRefusedException($"{Verb} is used as: {UseOf(asked)}.");
        }

        await RequireDatabaseAsync(asked, scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellation);
        return await asked.ExecuteAsync(Operands.SingleOrDefault(""), output, cancellation);
    }

    private static async Task RequireDatabaseAsync(IVerb verb, PortalDbContext db, CancellationToken cancellation)
    {
        if (verb.NeedsDatabase && await DatabaseTrial.FindFaultAsync(db, cancellation) is { } fault)
        {
            throw new StartRefusedException(fault);
        }

        if (verb.NeedsUpToDate && (await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new StartRefusedException($"The database{(DatabaseSetup.FileOf(db) is { } file ? $" {file}" : "")} is behind the program, or isn’t there: run the verb migrate first.");
        }
    }

    private static string UseOf(IVerb verb) => verb.Operand is null ? verb.Name : $"{verb.Name} {verb.Operand}";
}
