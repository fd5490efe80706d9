namespace PactPortal.Web.Ui.Lists;

/// <summary>The column that a list is ordered by, and whether in reverse.</summary>
public sealed record ListOrder(string Key, bool IsDescending = false)
{
    private const char Reverse = '-';

    /// <summary>As an address says it.</summary>
    public string Written => IsDescending ? Reverse + Key : Key;

    public ListOrder Reversed => this with { IsDescending = !IsDescending };

    public static ListOrder? Read(string? written) =>
        string.IsNullOrEmpty(written) ? null : written[0] == Reverse ? new(written[1..], IsDescending: true) : new(written);
}
