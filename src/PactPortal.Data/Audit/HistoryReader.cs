using PactPortal.Domain;

namespace PactPortal.Data.Audit;

/// <summary>Puts an entry of a record's history into words.</summary>
/// <param name="isTold">Whether the history says what an entry changed in a record.</param>
internal sealed class HistoryReader(AuditSubject subject, RecordNames names, Func<AuditEntry, string, string, bool> isTold)
{
    private readonly string own = RecordOf(subject.Kind);

    public HistoryLine Read(AuditEntry entry, IEnumerable<AuditDetail> details)
    {
        var changes = (entry.Changes ?? []).Where(change => IsTold(change.Record, change.RecordId)).Select(change => new HistoryChange(
            Of(change.Record, change.RecordId), change.Field, names.Say(change.Field, change.From), names.Say(change.Field, change.To)));
        var typed = details.Where(detail => IsTold(detail.Record, detail.RecordId)).Select(detail => new HistoryChange(
            Of(detail.Record, detail.RecordId), detail.Field, detail.Before, detail.After, detail.ErasedByEntryId is not null));
        return new HistoryLine(
            entry.At, entry.ActorKind, WhoOf(entry), entry.OnBehalfOf is null ? null : names.Of(entry.OnBehalfOf) ?? "an organization",
            entry.Action, entry.Reason, [.. changes, .. typed]);

        bool IsTold(string record, string recordId) => isTold(entry, record, recordId) && !names.IsUnseen(recordId);
    }

    /// <summary>"attendee Dana Quillfeather"; null for the record whose history it is.</summary>
    private string? Of(string record, string recordId) => IsOwn(record, recordId) ? null : string.Join(
        ' ', [record, .. recordId.Split(' ').Select(key => names.Of(record, key)).OfType<string>().Where(name => name != subject.Id)]);

    // A registration and a document are known to people by what they are called, and to the change by their key.
    private bool IsOwn(string record, string recordId) => record == own
        && (subject.Kind is AuditSubjectKind.Convening or AuditSubjectKind.County || recordId == subject.Id
            || names.Of(record, recordId) == subject.Id);

    private string WhoOf(AuditEntry entry) => entry.ActorKind switch
    {
        ActorKind.Account => names.Of(entry.Actor) ?? (entry.ActorName.Length > 0 ? entry.ActorName : "Somebody whose account is gone"),
        ActorKind.Portal => "PactPortal",
        ActorKind.Attendee => "The attendee",
        ActorKind.Speaker => "The speaker",
        ActorKind.Visitor => "A visitor",
    };

    /// <summary>What changes call the record that a subject is.</summary>
    private static string RecordOf(AuditSubjectKind kind) => kind switch
    {
        AuditSubjectKind.BillingDocument => "document",
        AuditSubjectKind.PurchaseOrder => "purchase order",
        AuditSubjectKind.DiscountCode => "discount code",
        AuditSubjectKind.JoinRequest => "request to join",
        AuditSubjectKind.AccessibilityCase => "case",
        AuditSubjectKind.AgendaItem => "agenda item",
        AuditSubjectKind.Agenda => "agenda release",
        AuditSubjectKind.Other or AuditSubjectKind.Registration or AuditSubjectKind.Attendee or AuditSubjectKind.Person
            or AuditSubjectKind.Account
            or AuditSubjectKind.Organization or AuditSubjectKind.Invitation or AuditSubjectKind.Convening or AuditSubjectKind.County
            or AuditSubjectKind.Payment or AuditSubjectKind.CardCheckout or AuditSubjectKind.Payout or AuditSubjectKind.Refund
            or AuditSubjectKind.Letter or AuditSubjectKind.Statement or AuditSubjectKind.Fund or AuditSubjectKind.PrintJob
            or AuditSubjectKind.Mail or AuditSubjectKind.Speaker
            or AuditSubjectKind.Portal => StoredName.Of(kind).ToLowerInvariant(),
    };
}
