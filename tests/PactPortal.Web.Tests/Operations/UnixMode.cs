namespace PactPortal.Web.Tests.Operations;

internal static class UnixMode
{
    /// <summary>The permissions of a file or folder as octal digits; empty where the system has none.</summary>
    public static string Of(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
