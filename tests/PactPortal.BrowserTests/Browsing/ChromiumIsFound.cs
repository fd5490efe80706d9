namespace PactPortal.BrowserTests.Browsing;

public sealed class ChromiumIsFound
{
    [Fact]
    public void Find_NamedProgram_IsTakenBeforeTheUsualPlaces()
    {
        var found = ChromiumPath.Find("/opt/chromium", _ => true);

        Assert.Equal("/opt/chromium", found.Path);
    }

    [Fact]
    public void Find_NamedProgramMissing_SaysWhichAndLooksNoFurther()
    {
        var found = ChromiumPath.Find("/opt/chromium", place => place != "/opt/chromium");

        Assert.Null(found.Path);
        Assert.Equal("CHROMIUM_PATH names /opt/chromium, where there is no file.", found.Reason);
    }

    [Fact]
    public void Find_NothingNamed_TakesTheFirstUsualPlaceThatHasOne()
    {
        var found = ChromiumPath.Find(null, place => place is "/snap/bin/chromium" or "/usr/bin/google-chrome");

        Assert.Equal("/usr/bin/google-chrome", found.Path);
    }

    [Fact]
    public void Find_NothingAnywhere_SaysHowToNameOne()
    {
        var found = ChromiumPath.Find("", _ => false);

        Assert.Null(found.Path);
        Assert.Contains(ChromiumPath.Variable, found.Reason, StringComparison.Ordinal);
    }
}
