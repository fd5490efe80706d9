using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>Somebody saved the record while another had its form open: what is there now and isn't what was typed.</summary>
internal sealed class StaleSave(string record)
{
    private readonly List<string> differences = [];

    public StaleSave Compare<T>(string field, T now, T typed, Func<T, string?>? words = null)
    {
        if (!EqualityComparer<T>.Default.Equals(now, typed))
        {
            var said = words is null ? now?.ToString() : words(now);
            differences.Add(string.IsNullOrEmpty(said) ? $"no {field}" : $"{field}: {Shortened(said)}");
        }

        return this;
    }

    public Refusal Refuse() => new(
        $"Somebody changed this {record} meanwhile{(differences.Count == 0 ? "" : $". It has now {string.Join("; ", differences)}")}. "
        + "Nothing was overwritten; save again to put your answers in its place.");

    private static string Shortened(string text) => text.Length > 80 ? $"{text[..80]}…" : text;
}
