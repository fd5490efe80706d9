using System.Globalization;

namespace PactPortal.Web.Hosting;

/// <summary>Reads one setting. A value that can't be read stops the start with a sentence that names its key.</summary>
internal static class Settings
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Trimmed; null where nothing is set.</summary>
    public static string? Text(this IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public static bool Flag(this IConfiguration configuration, string key, bool usual) =>
        configuration.Text(key) is not { } typed ? usual
        : bool.TryParse(typed, out var wanted) ? wanted
        : throw new StartRefusedException($"{key} is \"{typed}\": it can be true or false.");

    /// <param name="usual">Null where it must be set.</param>
    /// <param name="of">What is counted, as "days".</param>
    public static int Number(this IConfiguration configuration, string key, int? usual, int least, int most, string of)
    {
        var typed = configuration.Text(key);
        return typed is null && usual is { } number ? number
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most ? number
            : throw new StartRefusedException($"{key} is \"{typed}\": it can be a number of {of} from {least} to {most}.");
    }

    /// <summary>Several values, in one text with commas between them or each under a number of its own.</summary>
    public static IReadOnlyList<string> List(this IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value).Prepend(configuration[key])
            .SelectMany(value => (value ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
