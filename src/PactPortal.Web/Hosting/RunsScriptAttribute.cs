namespace PactPortal.Web.Hosting;

/// <summary>A page that runs one of the portal's own scripts, and works without it. No other page may run any.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunsScriptAttribute : Attribute;
