using PactPortal.Application.Letters;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Verification;

public sealed class PublicVerificationAddress(PublicAddress address) : IVerificationAddress
{
    public string Of(string code) => address.Of(VerificationLinks.Of(code));
}
