using PactPortal.ReleasedStates;
using PactPortal.Testing;

// dotnet run --project tests/PactPortal.ReleasedStates -- COMMIT [FOLDER [TEAMS]]: README.md beside the kept states says what for.
if (args is not [var commit, ..] || args.Length > 3)
{
    await Console.Error.WriteLineAsync("Name a commit; for a large database a new folder and how many teams besides: COMMIT [FOLDER [TEAMS]]");
    return 1;
}

await using var tree = await ReleasedTree.CheckOutAsync(commit);
await tree.BuildAsync();
var folder = args.Length > 1 ? Directory.CreateDirectory(args[1]).FullName : Directory.CreateTempSubdirectory("pactportal-state-").FullName;
var state = new StateMaker(tree, folder, Console.Out);
await state.MakeAsync(args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 0);
if (args.Length > 1)
{
    Console.WriteLine($"The data folder of {commit} is {folder}.");
    return 0;
}

var kept = Path.Combine(tree.Repository, KeptStates.Folder, state.Database.LastMigration());
await KeptStates.PackAsync(folder, kept);
Directory.Delete(folder, recursive: true);
Console.WriteLine($"Kept as {kept}, which goes into the table of README.md beside it.");
return 0;
