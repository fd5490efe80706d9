using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PactPortal.Testing;

/// <summary>Everything the portal logs at the levels it is configured for, with the scopes around it, as a structured sink would keep it.</summary>
public sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> All => lines;

    public IReadOnlyList<string> Holding(string words) => [.. lines.Where(line => line.Contains(words, StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Category(LogLines log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> parts = [$"{logLevel} {name}: {formatter(state, exception)}", Fields(state), exception?.ToString() ?? ""];
            log.scopes.ForEachScope((scope, all) => all.Add($"{scope} {Fields(scope)}"), parts);
            log.lines.Enqueue(string.Join(" | ", parts));
        }

        private static string Fields(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> fields ? string.Join(", ", fields.Select(field => $"{field.Key}={field.Value}")) : "";
    }
}
