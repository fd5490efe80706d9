namespace PactPortal.Web.Hosting;

/// <summary>The portal can't start as it is configured; the message is one line that names the key.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
