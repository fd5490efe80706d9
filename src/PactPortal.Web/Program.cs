using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Verbs;

try
{
    var builder = WebApplication.CreateBuilder(Verb.WithoutVerb(args));
    builder.AddPortal();

    var app = builder.Build();
    if (Verb.In(args) is { } verb)
    {
        return await Verb.RunAsync(verb, app.Services, Console.Out, CancellationToken.None);
    }

    var database = Task.Run(app.PrepareDatabaseAsync);
    app.UsePortal();
    await database;
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>Public for the tests' host.</summary>
public sealed partial class Program;
