using System.Diagnostics;

namespace PactPortal.Benchmarks;

/// <summary>How often something is done in a second, after a warm-up.</summary>
internal static class Rate
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private const int Rounds = 3;

    /// <summary>Two things in turns, so that whatever else the machine does meets both.</summary>
    public static async Task<(double One, double Other)> OfBothAsync(Func<Task> one, Func<Task> other, int atOnce)
    {
        await OfAsync(one, atOnce, WarmUp);
        await OfAsync(other, atOnce, WarmUp);
        var (ones, others) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ones.Add(await OfAsync(one, atOnce, Length));
            others.Add(await OfAsync(other, atOnce, Length));
        }

        return (Median(ones), Median(others));
    }

    public static async Task<double> OfAsync(Func<Task> act, int atOnce, TimeSpan length)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
            {
                await act();
                Interlocked.Increment(ref done);
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> figures) => figures.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
