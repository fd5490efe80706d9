namespace PactPortal.Application.Programme.Import;

/// <summary>Removes schedules' files that were chosen and never imported. Any number of processes may: the second finds nothing.</summary>
public sealed class ForgetAgendaUploads(AgendaUploads uploads) : IRecurringWork
{
    public Task ExecuteAsync(CancellationToken cancellation) => uploads.ForgetAsync(cancellation);
}
