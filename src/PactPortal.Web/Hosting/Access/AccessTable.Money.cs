namespace PactPortal.Web.Hosting.Access;

// Who may go where money is concerned.
public static partial class AccessTable
{
    // A property: the table's fields are made in the order of their files, which nobody promises.
    private static IReadOnlyList<AccessRule> MoneyRules =>
    [
        new("POST", "registrations/{reference}/pay/card", MoneySide),
        new("GET", "registrations/{reference}/pay/return", MoneySide),
        new("POST", "stripe/webhook", Anyone, NeedsNobody: true, IsForPrograms: true),
        new("GET", "registrations/{reference}/purchase-order", MoneySide),
        new("POST", "registrations/{reference}/purchase-order", MoneySide),
        new("GET", "finance", MoneySide),
        new("GET", "finance/documents", MoneySide),
        new("GET", "finance/statement", MoneySide),
        new("GET", "finance/statement.pdf", MoneySide),
        new("GET", "finance/statement.csv", MoneySide),
        new("GET", "finance/statement.xlsx", MoneySide),
        new("GET", "finance/w9.pdf", MoneySide),
        new("GET", "finance/details/{organizationId:guid}", MoneySide),
        new("POST", "finance/details/{organizationId:guid}", MoneySide),
        new("GET", "finance/purchase-orders/{purchaseOrderId:guid}", MoneySide),
        new("GET", "finance/purchase-orders/{purchaseOrderId:guid}/file", MoneySide),
        new("POST", "finance/purchase-orders/{purchaseOrderId:guid}/file", MoneySide),
        new("GET", "planning/convenings/{slug}/purchase-orders", PlanningMoney),
        new("GET", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/file", PlanningMoney),
        new("POST", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/accept", PlanningMoney),
        new("POST", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/reject", PlanningMoney),
        new("GET", "documents/{number}", MoneySide | PlanningMoney),
        new("GET", "documents/{number}.pdf", MoneySide | PlanningMoney),
        new("GET", "planning/convenings/{slug}/refunds", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/card", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/check", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/payments/{paymentId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/record", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/record", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/unapplied", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/invoices", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/invoices/{invoice}/write-off", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/invoices/{invoice}/write-off", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/receivables", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/receivables", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/report", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/report", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/bank", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/bank", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/bank/record", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/{paymentId:guid}", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/{paymentId:guid}/apply", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/{paymentId:guid}/return", PlanningMoney),

        // Not there in Production, nor beside a real provider.
        new("GET", "sandbox", Anyone),
        new("POST", "sandbox/outage", Anyone),
        new("POST", "sandbox/notices", Anyone),
        new("GET", "sandbox/checkout/{checkout}", Anyone),
        new("POST", "sandbox/checkout/{checkout}", Anyone),
        new("GET", "sandbox/stripe/v1/{**path}", Anyone, NeedsNobody: true, IsForPrograms: true),
        new("POST", "sandbox/stripe/v1/{**path}", Anyone, NeedsNobody: true, IsForPrograms: true),
    ];
}
