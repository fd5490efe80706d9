namespace PactPortal.Application;

/// <summary>A use case that nobody asks for: it comes back by itself. Any number of processes may run it at once.</summary>
public interface IRecurringWork
{
    Task ExecuteAsync(CancellationToken cancellation);
}
