using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput.Generated;

/// <summary>Answers as a person might give them: what is sound in most of a form lets the wrong rest get further.</summary>
internal static class Plausible
{
    private static readonly string[] Names = ["Ana Sample", "José Ñuñez-O’Connor", "李小龍", "Nguyễn Thị Ánh", "Zoë \"Z\" <b>x</b>", "=1+1", "محمد"];
    private static readonly string[] Emails = ["ana@example.org", "o'neil@example.org", "zoë@example.org", "a+b%c!d@sub.example.org", "\"quoted@x\"@example.org", "ANA@EXAMPLE.ORG"];

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["Form.PurchaseOrderNumber"] = "PO-1",
        ["Form.NotToExceed"] = "10,000.00",
        ["Form.ValidThrough"] = "June 30, 2027",
        ["Form.Agreed"] = "true",
        ["Form.SignerName"] = "Theo Ledgerwell",
        ["Form.SignerTitle"] = "Fiscal officer",
        ["Form.What"] = "The filter could not be reached.",
        ["Form.Password"] = "Four-Words-and-1-more",
        ["Form.EffectiveOn"] = "9/14/2026",
        ["Form.Source"] = "A letter",
        ["Form.Answer"] = "It works now.",
        ["Form.Note"] = "Welcome",
        ["Form.Reason"] = "The list is full.",
        ["Reason"] = "Not now.",
        ["Form.JobTitle"] = "Supervisor",
        ["Form.Agency"] = "Department of Social Services",
        ["Form.Nights"] = "3",
        ["Form.Miles"] = "342",
        ["Form.AccessNeeds"] = "A seat near the door",
        ["Form.DietaryNeeds"] = "No sesame",
        ["Form.Code"] = "AUTUMN-26",
        ["Form.PerSeat"] = "50.00",
        ["Form.Share"] = "12.5",
        ["Form.LastDay"] = "September 30, 2026",
        ["Form.Uses"] = "10",
        ["Discount.Code"] = "AUTUMN-26",
    };

    public static string Answer(Random random, string route, RealField field)
    {
        var offered = field.Values;
        return field.Name switch
        {
            _ when offered.Count > 1 => offered[random.Next(offered.Count)],
            "Form.People" or "people" when route.Contains("paste", StringComparison.Ordinal) => $"{Names[random.Next(Names.Length)]}\t{Emails[random.Next(Emails.Length)]}\tProbation\t\tpact-county\tLatin",
            "Form.People" => "5",
            _ when field.Name.EndsWith("Name", StringComparison.Ordinal) && offered[0].Length == 0 => Names[random.Next(Names.Length)],
            "Form.LatinSpelling" => "Latin",
            // What signs nobody in: a lock-out would end the walk of whoever it locks.
            _ when field.Name.EndsWith("Email", StringComparison.Ordinal) => Emails[random.Next(Emails.Length)],
            _ when offered[0].Length == 0 && Answers.TryGetValue(field.Name, out var answer) => answer,
            "Form.Agreed" => "true",
            _ => offered[0],
        };
    }

    /// <summary>The forms that no page shows to those who walk here.</summary>
    public static IReadOnlyList<RealField>? OfRoute(string route) => route switch
    {
        "me/{token}/sessions/{session}" or "registrations/{reference}/sessions/{attendeeId:guid}/{session}" => [new("Form.Waits", ["true", "false"]), new("Form.GivesUp", ["", "E1", "E3"])],
        "me/{token}/sessions/{session}/give-up" or "registrations/{reference}/sessions/{attendeeId:guid}/{session}/give-up" => [new("session", ["x"])],
        "me/{token}/agenda/keep" => [new("keep", ["E1", "E3"]), new("others", ["E1", "E3"])],
        "planning/convenings/{slug}/agenda/choices/{agendaItemId:guid}/move" => [new("Form.AttendeeId", [Guid.Empty.ToString()]), new("Form.To", [""]), new("Form.Reason", [""]), new("Form.Version", ["1", "2"])],
        "convenings/{slug}/register" => [new("Form.Organization", [Guid.Empty.ToString()])],
        "planning/accounts/{accountId:guid}/take" => [new("role", ["planner", "finance", "administrator"])],
        "planning/people/{personId:guid}/part" => [new("Part.Record", [Guid.Empty.ToString()]), new("Part.Reason", [""]), new("Part.Version", ["1"])],
        "planning/people/{personId:guid}/join" => [new("Form.With", [Guid.Empty.ToString()]), new("Form.Reason", [""]), new("Form.KeptVersion", ["1"])],
        "planning/people/{personId:guid}/erase" => [new("Form.Reason", [""]), new("Form.Version", ["1"])],
        "planning/people/{personId:guid}/merges/{mergeId:guid}/undo" => [new("mergeId", ["x"])],
        "registrations/{reference}/waiting-list" => [new("Form.Method", ["purchase-order", "commitment"]), new("Form.PurchaseOrderNumber", [""]), new("Form.Agreed", ["true"])],
        "registrations/{reference}/review/code/remove" or "planning/convenings/{slug}/discounts/{discountCodeId:guid}/end" => [new("Discount.Code", ["AUTUMN-26"])],
        "registrations/{reference}/team/paste/save" => [new("people", [""])],
        "sandbox/stripe/v1/{**path}" => [new("payment_intent", ["pi_1"]), new("amount", ["100"])],
        "stripe/webhook" => [new("id", ["evt_1"])],
        "finance/purchase-orders/{purchaseOrderId:guid}/file" => [new("file", ["x"])],
        "planning/convenings/{slug}/print-jobs/{printJobId:guid}/again" or "planning/convenings/{slug}/print-jobs/{printJobId:guid}/file" => [new("printJobId", ["x"])],
        "planning/convenings/{slug}/payments/bank/record" => [new("rows", ["x"])],
        "planning/convenings/{slug}/refunds/{refundId:guid}/card" or "planning/convenings/{slug}/refunds/{refundId:guid}/again" or "planning/convenings/{slug}/refunds/{refundId:guid}/seen"
            or "planning/convenings/{slug}/refunds/payments/{paymentId:guid}" or "planning/convenings/{slug}/refunds/payments/{paymentId:guid}/seat" => [new("number", ["1"])],
        "justifications/{number}/renew" => [new("number", ["1"])],
        "registrations/{reference}/waiting-list/leave" => [new("reference", ["x"])],
        "planning/convenings/{slug}/waiting-list/{reference}" => [new("Reason", [""]), new("Act", ["give", "remove"])],
        "planning/organizations/{organizationId:guid}/merge" => [new("Form.Kept", [Guid.Empty.ToString()]), new("Form.Seen", [""]), new("Form.Reason", [""])],
        "sandbox/dashboard" => [new("act", ["Refund", "RefundFails", "PayOut"]), new("id", ["pi_1", "re_1"]), new("amount", ["1.00"])],
        "planning/convenings/{slug}/agenda/speakers/{speakerId:guid}/photo/remove" => [new("photo", ["x"])],
        "planning/convenings/{slug}/agenda/items/{itemId:guid}/remove" => [new("version", ["1", "2"])],
        "planning/convenings/{slug}/agenda/items/{itemId:guid}/move" =>
            [new("Form.Start", ["2026-12-09T14:50:00-08:00", ""]), new("Form.Room", ["", Guid.Empty.ToString()]), new("Form.LeavesDay", ["false", "true"]), new("Form.Version", ["1", "2"]), new("Form.Day", ["2"])],
        "planning/convenings/{slug}/agenda/items/{itemId:guid}/move/undo" => [new("ticket", ["x"]), new("day", ["2", "none"])],
        "planning/convenings/{slug}/agenda/conflicts/silence" => [new("Form.Key", ["RoomTakenTwice//~10"]), new("Form.Reason", [""])],
        "planning/convenings/{slug}/agenda/conflicts/show-again" => [new("key", ["RoomTakenTwice//~10"]), new("day", ["1", "none"])],
        "planning/convenings/{slug}/agenda/shift" => [new("Form.Day", ["1", "2"]), new("Form.From", ["9 am"]), new("Form.Minutes", ["15"]), new("Form.Direction", ["later", "earlier"]), new("Form.Draft", [""])],
        "planning/convenings/{slug}/agenda/import/{uploadKey:guid}" =>
            [new("act", ["import", "look"]), new("Form.Shown", [""]), new("Form.Columns[0]", ["Code", "Title"]), new("Form.State", ["Planned"])],
        "planning/convenings/{slug}/agenda/swap" => [new("Form.One", [Guid.Empty.ToString()]), new("Form.Other", [Guid.Empty.ToString()]), new("Form.Draft", [""])],
        "planning/convenings/{slug}/agenda/copy-day" or "planning/convenings/{slug}/agenda/move-day" => [new("Form.FromDay", ["1", "2"]), new("Form.ToDay", ["2", "3"]), new("Form.Draft", [""])],
        "planning/convenings/{slug}/agenda/releases/{number:int}/bring-back" => [new("Form.Draft", ["", "1.1.1.1"])],
        _ => null,
    };
}
