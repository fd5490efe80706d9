namespace PactPortal.Web.Ui;

/// <summary>One thing a person can choose in a list or among radio buttons.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Hint">A line under the label; radio buttons only.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
