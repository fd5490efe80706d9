namespace PactPortal.BrowserTests.Browsing;

/// <summary>Where a Chromium is on this machine, or why none is used.</summary>
/// <param name="Path">The program; null where there is none.</param>
/// <param name="Reason">What to say where there is none.</param>
public sealed record ChromiumPath(string? Path, string Reason)
{
    public const string Variable = "CHROMIUM_PATH";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <param name="named">The value of <see cref="Variable"/>. One that is wrong is said, not passed over.</param>
    public static ChromiumPath Find(string? named, Func<string, bool> exists)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return exists(named) ? new ChromiumPath(named, "") : new ChromiumPath(null, $"{Variable} names {named}, where there is no file.");
        }

        return UsualPlaces.Select(Environment.ExpandEnvironmentVariables).FirstOrDefault(exists) is { } found
            ? new ChromiumPath(found, "")
            : new ChromiumPath(null, $"No Chromium in the usual places. Install it, or name the program in {Variable}.");
    }
}
