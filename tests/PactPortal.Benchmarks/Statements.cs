using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>An organization's statement of a thousand lines, as a page and as each file.</summary>
internal static class Statements
{
    private const int Lines = 1_000;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var fresno = await app.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(5);
        await app.WriteAsync(async (db, token) =>
        {
            var registrationId = await db.Registrations.Select(registration => registration.RegistrationId).SingleAsync(token);
            db.LedgerEntries.AddRange(Enumerable.Range(1, Lines).Select(number =>
                new LedgerEntry(registrationId, LedgerKind.Payment, new Money(-number), $"Warrant or check {number}", app.Clock.Now.AddSeconds(number))));
        });
        var lines = new List<string>();
        foreach (var path in new[] { "/finance/statement", "/finance/statement.pdf", "/finance/statement.csv", "/finance/statement.xlsx" })
        {
            await fresno.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            var watch = Stopwatch.StartNew();
            var content = await fresno.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            lines.Add($"{path} of {Lines} lines: {watch.ElapsedMilliseconds} ms, {content.Length / 1024} kB (goal under 1000 ms)");
        }

        return lines;
    }
}
