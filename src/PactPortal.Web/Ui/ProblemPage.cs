namespace PactPortal.Web.Ui;

/// <summary>A page that could not be given: what happened and what to do next, without a code's jargon or blame.</summary>
/// <param name="Status">The HTTP status answered; shown small, for whoever asks for help.</param>
/// <param name="Title">The heading, for example <c>Page not found</c>.</param>
/// <param name="Sentence">What happened and what can be done.</param>
/// <param name="NextHref">Where to go on, or null.</param>
/// <param name="NextLabel">The words of that link.</param>
public sealed record ProblemPage(int Status, string Title, string Sentence, string? NextHref = null, string? NextLabel = null);
