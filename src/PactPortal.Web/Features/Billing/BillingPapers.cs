using PactPortal.Documents;
using PactPortal.Documents.Billing;
using PactPortal.Domain.Billing;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing;

/// <summary>A billing document as it is printed and shown.</summary>
internal static class BillingPapers
{
    public static Document Paper(this BillingDocument document, PublicAddress address) =>
        BillingDocumentComposer.Compose(document, address.Of(VerificationLinks.Of(document.VerificationCode)));
}
