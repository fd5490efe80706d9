namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>An answer that never comes: who asked has to give up.</summary>
/// <param name="began">Told that somebody waits for one.</param>
public sealed class SandboxSilence(Action? began = null)
{
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var never = new TaskCompletionSource();
        await using var registration = cancellation.Register(() => never.TrySetCanceled(cancellation));
        began?.Invoke();
        await never.Task;
    }
}
