namespace PactPortal.Application.Accessibility;

/// <summary>How soon a complaint is answered, and by what rule: settings of the program, not of the code.</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="Source">A sentence for the page.</param>
public sealed record AnswerTime(int Days, string Source);
