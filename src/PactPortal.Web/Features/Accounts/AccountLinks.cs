using PactPortal.Application.Accounts;

namespace PactPortal.Web.Features.Accounts;

/// <summary>Addresses of accounts, for other slices and mail.</summary>
public static class AccountLinks
{
    public const string SignIn = "/account/sign-in";
    public const string SignUp = "/account/sign-up";
    public const string SignUpSent = "/account/sign-up/sent";
    public const string Forgotten = "/account/forgotten";
    public const string ForgottenSent = "/account/forgotten/sent";

    public static string Confirm(Guid accountId, string token) => $"/account/confirm/{accountId}?token={Uri.EscapeDataString(token)}";

    public static string Reset(Guid accountId, string token) => $"/account/reset/{accountId}?token={Uri.EscapeDataString(token)}";
}
