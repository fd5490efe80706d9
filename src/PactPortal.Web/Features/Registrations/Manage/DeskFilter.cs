using System.Globalization;
using System.Text.RegularExpressions;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>What the list is asked for; travels in its address.</summary>
public sealed partial class DeskFilter
{
    /// <summary>A reference, or part of the name of an organization or county.</summary>
    public string? Q { get; set; }

    /// <summary>The name of a status; anything else is every status.</summary>
    public string? Status { get; set; }

    /// <summary>The last row that was seen: its instant in ticks and its reference.</summary>
    public string? After { get; set; }

    public string? Words => string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();

    /// <summary>The words, where they have the form of a reference.</summary>
    public string? Reference => Words is { } words && ReferenceForm().IsMatch(words) ? words.ToUpperInvariant() : null;

    public RegistrationStatus? WantedStatus => StoredName.Find<RegistrationStatus>(Status) is { } status && Wanted.Contains(status) ? status : null;

    public (DateTimeOffset At, string Reference)? Seen =>
        After?.Split('~') is [var ticks, { Length: > 0 and <= 20 } reference]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(at, TimeSpan.Zero), reference)
            : null;

    public static IReadOnlyList<RegistrationStatus> Wanted { get; } = [.. Enum.GetValues<RegistrationStatus>().Where(status => status != RegistrationStatus.Draft)];

    /// <summary>The same list, further back.</summary>
    public string Older(string address, DeskRow last) =>
        $"{address}?after={string.Create(CultureInfo.InvariantCulture, $"{last.SubmittedAt.UtcTicks}")}~{last.Reference}{Rest("&")}";

    public string Newest(string address) => address + Rest("?");

    private string Rest(string first)
    {
        var parts = new[] { Words is { } words ? $"q={Uri.EscapeDataString(words)}" : null, WantedStatus is { } status ? $"status={StoredName.Of(status)}" : null }.OfType<string>().ToList();
        return parts.Count == 0 ? "" : first + string.Join('&', parts);
    }

    [GeneratedRegex("^[A-Za-z0-9]{1,12}-[A-Za-z0-9]{5}$")]
    private static partial Regex ReferenceForm();
}
