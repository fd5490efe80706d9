using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>Each kept state is upgraded once for all tests of a class.</summary>
public sealed class UpgradedStates : IAsyncLifetime
{
    private readonly Dictionary<string, UpgradedState> made = [];

    /// <summary>By the name of its last migration.</summary>
    public static TheoryData<string> Kept =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Upgrades", "States"), "*" + KeptStates.Extension)
            .Select(file => Path.GetFileName(file)[..^KeptStates.Extension.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Those from before a migration: what it copied is to be compared.</summary>
    public static TheoryData<string> KeptBefore(string migration) =>
        [.. Kept.Select(row => row.Data).Where(state => string.CompareOrdinal(state, migration) < 0)];

    internal async Task<UpgradedState> OfAsync(string state) =>
        made.TryGetValue(state, out var upgraded) ? upgraded : made[state] = await UpgradedState.MakeAsync(state);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var state in made.Values)
        {
            await state.DisposeAsync();
        }
    }
}
