using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Verbs;

try
{
    var command = CommandLine.Read(args);
    var builder = WebApplication.CreateBuilder(command.Settings);
    builder.AddPortal();

    var app = builder.Build();
    if (command.Verb is not null)
    {
        // Closes the connections, so that nothing of the database is left in its log.
        await using var ended = app;
        return await command.RunAsync(app.Services, Console.Out, CancellationToken.None);
    }

    var database = Task.Run(app.PrepareDatabaseAsync);
    app.UsePortal();
    await database;
    // Not RunAsync: where the start fails, that ends the background services as if they had failed.
    await app.StartAsync();
    await app.WaitForShutdownAsync();
    await app.DisposeAsync();
    return 0;
}
catch (Exception exception) when (StartFaults.SentenceFor(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

/// <summary>Public for the tests' host.</summary>
public sealed partial class Program;
