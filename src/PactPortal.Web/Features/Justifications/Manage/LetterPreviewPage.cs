namespace PactPortal.Web.Features.Justifications.Manage;

/// <summary>A letter that nobody keeps.</summary>
/// <param name="Back">Where what letters say is kept.</param>
/// <param name="Action">Where the answers are sent to be saved or changed; empty where everything is saved already.</param>
/// <param name="Answers">What was typed, to be sent again.</param>
public sealed record LetterPreviewPage(LetterPreview Preview, string Back, string Action, IReadOnlyList<KeyValuePair<string, string>> Answers);

/// <summary>What a button beside a preview asks for; without one the answers are saved.</summary>
internal static class PreviewActs
{
    public const string Preview = "preview";
    public const string Edit = "edit";

    public static IReadOnlyList<KeyValuePair<string, string>> AnswersOf(IFormCollection form) =>
        [.. form.Where(field => field.Key.StartsWith("Form.", StringComparison.Ordinal)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
}
