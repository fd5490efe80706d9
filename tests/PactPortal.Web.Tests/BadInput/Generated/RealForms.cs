using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput.Generated;

/// <param name="Name">As it is sent.</param>
/// <param name="Values">What the form holds, first of all, and what else it offers.</param>
internal sealed record RealField(string Name, IReadOnlyList<string> Values);

/// <summary>The forms that the portal's pages hold, by the route they are sent to: each address has those of whoever saw it last.</summary>
internal sealed class RealForms
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<RealField>> byRoute = new(StringComparer.Ordinal);

    public IReadOnlyList<RealField>? Find(string route) => byRoute.GetValueOrDefault(route);

    public IReadOnlyCollection<string> Routes => [.. byRoute.Keys];

    /// <summary>Learns every form of a page.</summary>
    /// <param name="routeOf">The route of an address; null where it has none.</param>
    public void Learn(Page page, Func<string, string?> routeOf)
    {
        foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]"))
        {
            var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
            if (routeOf(action.Split('?', '#')[0]) is { } route)
            {
                byRoute[route] = Fields(form);
            }
        }
    }

    private static List<RealField> Fields(IHtmlFormElement form) =>
    [
        .. form.Elements.Select(Read).OfType<(string Name, bool IsHeld, string[] Values)>()
            .Where(control => control.Name is { Length: > 0 } and not "__RequestVerificationToken")
            .GroupBy(control => control.Name)
            .Select(controls => new RealField(controls.Key, [.. controls.OrderByDescending(control => control.IsHeld).SelectMany(control => control.Values)])),
    ];

    private static (string Name, bool IsHeld, string[] Values)? Read(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => (box.Name ?? "", box.IsChecked, [box.Value]),
        IHtmlInputElement input => (input.Name ?? "", true, [input.Value]),
        IHtmlSelectElement select => (select.Name ?? "", true, [select.Value ?? "", .. select.Options.Select(option => option.Value)]),
        IHtmlTextAreaElement area => (area.Name ?? "", true, [area.Value]),
        IHtmlButtonElement { Name.Length: > 0 } button => (button.Name ?? "", true, [button.Value]),
        _ => null,
    };
}
