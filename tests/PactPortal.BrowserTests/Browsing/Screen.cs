using Microsoft.Playwright;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>Sizes of a window, in CSS pixels.</summary>
public static class Screen
{
    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    /// <summary>A desk's window of 1280 × 1024 at 400 percent (WCAG 1.4.10).</summary>
    public static readonly ViewportSize Zoomed = new() { Width = 320, Height = 256 };
}
