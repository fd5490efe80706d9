namespace PactPortal.Web.Ui.Lists;

/// <summary>One choice that narrows a list.</summary>
/// <param name="Name">In the address: <c>status</c>.</param>
/// <param name="Label">Of its field.</param>
/// <param name="AnyText">What is shown while nothing is chosen: "Any status".</param>
/// <param name="Typed">As the address says it.</param>
public sealed record ListFilter(string Name, string Label, string AnyText, IReadOnlyList<Choice> Choices, string? Typed)
{
    /// <summary>Where nothing is chosen the list isn't whole either: "Open invoices". Paper says so.</summary>
    public bool NarrowsAnyway { get; init; }

    /// <summary>The value that is chosen; null where it is none of the choices.</summary>
    public string? Selected => Choices.FirstOrDefault(choice => string.Equals(choice.Value, Typed, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>What is chosen, as people read it.</summary>
    public string? SelectedLabel => Choices.FirstOrDefault(choice => choice.Value == Selected)?.Label;

    /// <summary>What the list is narrowed to, as people read it; null where it is whole.</summary>
    public string? NarrowedTo => SelectedLabel ?? (NarrowsAnyway ? AnyText : null);
}
