using System.Globalization;
using PactPortal.Benchmarks;

// dotnet run -c Release --project tests/PactPortal.Benchmarks [name]: every figure, or those whose name contains the word.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
// The tests' host looks for its manifest in the current folder.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
var asked = args.FirstOrDefault() ?? "";
foreach (var (name, measure) in Measurements.All.Where(measurement => measurement.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)))
{
    foreach (var line in await measure())
    {
        Console.WriteLine($"{name,-10} {line}");
    }
}
