using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>An error stands beside its field, tied to it for screen readers, and the summary leads there.</summary>
internal static class Beside
{
    public static void Field(Page page, string name, string sentence)
    {
        var controls = page.Document.QuerySelectorAll($"[name='{name}']").Where(control => control.GetAttribute("type") != "hidden").ToList();
        Assert.True(controls.Count > 0, $"{page} has no field {name}.");
        var described = controls.Select(control => control.Closest("fieldset[aria-describedby]") ?? control).Append(controls[0]);
        var ids = described.SelectMany(element => (element.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        var words = ids.Select(id => page.Document.GetElementById(id)?.TextContent ?? throw new InvalidOperationException($"{page}: nothing has the id {id}."));
        Assert.Contains(words, text => text.Contains(sentence, StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector($".pp-errors a[href='#{controls[0].Id}']"));
    }
}
