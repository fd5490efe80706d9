namespace PactPortal.Domain.Billing;

/// <summary>When an invoice that is open is remembered: once so many days before its due date, once so many after.</summary>
public sealed record ReminderDays(int Before, int After)
{
    /// <summary>Which reminder is due on a day, if any.</summary>
    public ReminderKind? DueOn(DateOnly today, DateOnly issuedOn, DateOnly dueOn) =>
        today >= dueOn.AddDays(After) ? ReminderKind.AfterDue
        // An invoice that came out within those days was its own reminder.
        : today <= dueOn && today >= dueOn.AddDays(-Before) && issuedOn < dueOn.AddDays(-Before) ? ReminderKind.BeforeDue
        : null;
}
