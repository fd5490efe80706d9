using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>What must hold of every page in every state, at a desk, on a phone and enlarged four times.</summary>
public static partial class Inspection
{
    /// <summary>Pictures of every state go here, for looking at; none are taken where it isn't set.</summary>
    public const string PicturesVariable = "PACT_PICTURES";

    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    private const string RunAxe = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 160)} ${node.failureSummary.split('\n').slice(1).join(' ').slice(0, 300)}`));
        }
        """;

    private const string WhatIsWide = """
        () => {
          const width = document.documentElement.clientWidth;
          const all = [...document.querySelectorAll('body *')];
          const isHidden = element => element.closest('.usa-sr-only, .usa-skipnav, [aria-hidden=true]') !== null;
          const out = document.documentElement.scrollWidth > width
            ? all.filter(element => element.getBoundingClientRect().right > width + 1 && !isHidden(element)).slice(0, 5).map(element => 'beyond the edge: ' + element.outerHTML.slice(0, 120))
            : [];
          const scrolls = all.filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1);
          const cut = all.filter(element => !isHidden(element) && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== '');
          return [
            ...(document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
            ...out,
            ...scrolls.map(element => 'scrolls sideways: ' + element.outerHTML.slice(0, 120)),
            ...cut.map(element => 'is cut: ' + element.outerHTML.slice(0, 120))];
        }
        """;

    // Links within a sentence are as high as its line (the exception of WCAG 2.5.8); everything else is a target of its own.
    private const string WhatIsSmall = """
        () => [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.usa-skipnav'))
          .filter(element => !(element.matches('a') && getComputedStyle(element).display === 'inline'))
          .map(element => [element, element.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(([element, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`)
        """;

    private const string WhatIsSaid = """
        () => ({
          lang: document.documentElement.lang,
          title: document.title,
          headings: [...document.querySelectorAll('h1')].map(heading => heading.textContent.trim()),
          hasProblems: document.querySelector('.pp-errors') !== null,
        })
        """;

    public static async Task InspectAsync(this IPage page, string state)
    {
        var faults = new List<string>();
        await page.EvaluateAsync(Axe);
        foreach (var (name, screen) in new[] { ("1280", Screen.Desk), ("390", Screen.Phone) })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await PictureAsync(page, $"{state}-{name}");
            faults.AddRange((await page.EvaluateAsync<string[]>(RunAxe)).Select(fault => $"At {name}: {fault}"));
            faults.AddRange((await page.EvaluateAsync<string[]>(WhatIsSmall)).Select(fault => $"At {name}, smaller than 24 × 24: {fault}"));
        }

        await page.SetViewportSizeAsync(Screen.Zoomed.Width, Screen.Zoomed.Height);
        await PictureAsync(page, $"{state}-320");
        faults.AddRange((await page.EvaluateAsync<string[]>(WhatIsWide)).Select(fault => $"At 320: {fault}"));
        faults.AddRange(FaultsIn(await page.EvaluateAsync<JsonElement>(WhatIsSaid)));
        Assert.True(faults.Count == 0, $"{state}, {page.Url}:\n{string.Join('\n', faults)}");
    }

    /// <summary>Presses what is refused, and inspects the page that says why.</summary>
    public static async Task RefusedAsync(this IPage page, string button, string state)
    {
        await page.PressAsync(button);
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync(state);
    }

    /// <summary>Only that nothing is wider than the narrowest window.</summary>
    public static async Task FitsAsync(this IPage page)
    {
        await page.SetViewportSizeAsync(Screen.Zoomed.Width, Screen.Zoomed.Height);
        var faults = await page.EvaluateAsync<string[]>(WhatIsWide);
        Assert.True(faults.Length == 0, $"{page.Url}:\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<string> FaultsIn(JsonElement said)
    {
        var title = said.GetProperty("title").GetString() ?? "";
        if (said.GetProperty("lang").GetString() != "en-US")
        {
            yield return "The page's language is not said.";
        }

        if (said.GetProperty("headings").GetArrayLength() != 1)
        {
            yield return $"There is not one h1 but: {said.GetProperty("headings")}";
        }

        if (!Title().IsMatch(title))
        {
            yield return $"The title is \"{title}\".";
        }

        if (title.StartsWith("Error: ", StringComparison.Ordinal) != said.GetProperty("hasProblems").GetBoolean())
        {
            yield return $"The title \"{title}\" and the error summary disagree.";
        }
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name.Replace(' ', '-')}.png"), FullPage = true });
        }
    }

    [GeneratedRegex("^(Error: )?[^–]*[^– ] – PactPortal$")]
    private static partial Regex Title();
}
