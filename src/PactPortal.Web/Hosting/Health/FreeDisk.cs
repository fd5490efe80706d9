namespace PactPortal.Web.Hosting.Health;

/// <param name="Bytes">Free for the portal where a folder lies.</param>
public sealed record FreeDisk(Func<string, long> Bytes);
