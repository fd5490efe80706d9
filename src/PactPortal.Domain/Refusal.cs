namespace PactPortal.Domain;

/// <summary>Why something was not done: a sentence for the person who asked, and the field it belongs to where there is one.</summary>
/// <param name="Sentence">Complete, calm, without blame; says what can be done.</param>
/// <param name="Field">The name of the form's field, or null for the page as a whole.</param>
public record Refusal(string Sentence, string? Field = null);
