using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>People at a released portal, who do one act after another. An act that its tree lacks is left out and told.</summary>
internal sealed class Visits(PortalProcess portal, TextWriter output)
{
    private readonly Dictionary<string, PortalBrowser> sessions = [];

    /// <summary>The one session of an account.</summary>
    public async Task<PortalBrowser> AsAsync(string email) =>
        sessions.TryGetValue(email, out var browser) ? browser : sessions[email] = await portal.SignInAsync(email);

    /// <summary>A session apart from that.</summary>
    public Task<PortalBrowser> SignInAsync(string email) => portal.SignInAsync(email);

    public PortalBrowser Anybody() => portal.Visit();

    public async Task DoAsync(string act, Func<Task> does)
    {
        try
        {
            await does();
        }
        catch (InvalidOperationException fault)
        {
            await output.WriteLineAsync($"Left out: {act}. {(fault.Message.Length > 160 ? fault.Message[..160] : fault.Message)}");
        }
    }
}
