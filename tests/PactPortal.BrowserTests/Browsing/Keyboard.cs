using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>Somebody who has a keyboard and nothing else. Wherever focus goes, it must be seen.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostSteps = 80;

    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    private const string WhyUnseen = """
        () => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) { return null; }
          const style = getComputedStyle(focused);
          const name = focused.outerHTML.slice(0, 120);
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          const shadow = style.boxShadow !== 'none' && !style.boxShadow.includes('inset');
          if (!ring && !shadow) { return 'has no ring: ' + name; }
          const box = focused.getBoundingClientRect();
          const isOut = box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
          return isOut ? 'is out of view: ' + name : null;
        }
        """;

    public async Task TabToAsync(ILocator target, string key = "Tab")
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await StepAsync(key);
            if (await HasFocusAsync(target))
            {
                return;
            }
        }

        Assert.Fail($"{target} was not reached with {MostSteps} presses of {key} on {page.Url}.");
    }

    /// <summary>One stop on or back.</summary>
    public async Task StepAsync(string key = "Tab")
    {
        await page.Keyboard.PressAsync(key);
        var unseen = await page.EvaluateAsync<string?>(WhyUnseen);
        Assert.True(unseen is null, $"Focus {unseen}");
    }

    public Task BackToAsync(ILocator target) => TabToAsync(target, "Shift+Tab");

    public async Task TypeIntoAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    public async Task PressAsync(ILocator target, string key = "Enter")
    {
        await TabToAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses what leads to another page, and is there when that has come.</summary>
    public async Task LeaveByAsync(ILocator target)
    {
        await TabToAsync(target);
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage arrivedAt) => arrived.TrySetResult();
        page.Load += Arrive;
        await KeyAsync("Enter");
        await arrived.Task.WaitAsync(LongestLoad);
        page.Load -= Arrive;
    }

    /// <summary>Into a group of radio buttons, then down to one of them.</summary>
    public async Task ChooseAsync(ILocator group, ILocator answer)
    {
        await PressAsync(group.First, "Space");
        for (var left = await group.CountAsync(); left > 0 && !await answer.IsCheckedAsync(); left--)
        {
            await KeyAsync("ArrowDown");
        }

        Assert.True(await answer.IsCheckedAsync(), $"{answer} was not reached with the arrows on {page.Url}.");
    }

    /// <summary>What somebody copied elsewhere, where focus is, in the place of what stood there.</summary>
    public async Task PasteAsync(string text)
    {
        await KeyAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    public Task KeyAsync(string key) => page.Keyboard.PressAsync(key);

    public static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("element => element === document.activeElement");
}
