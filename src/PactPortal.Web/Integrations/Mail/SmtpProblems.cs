using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>What MailKit throws, as the outbox tells it apart. Details hold codes and no words of the server: those may hold addresses.</summary>
internal static partial class SmtpProblems
{
    /// <summary>A server or a network can do this; anything else is a fault of the portal.</summary>
    public static bool IsMailFault(Exception exception) => exception
        is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or IOException or SocketException or TimeoutException or NotSupportedException or OperationCanceledException;

    /// <summary>The server ends the connection, whatever was asked (RFC 5321, 3.8). What was asked was not done.</summary>
    public static bool IsClosing(Exception? problem) => problem is SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    /// <param name="objection">To the server's certificate.</param>
    public static MailReceipt OfConnecting(Exception problem, string? objection) => problem switch
    {
        _ when objection is not null => new(MailAnswer.ServerNotTrusted, $"The certificate of Mail:Host is not accepted: {objection}."),
        SslHandshakeException => new(MailAnswer.ServerNotEncrypted, "No TLS could be agreed on with Mail:Host; see Mail:Security and Mail:Port."),
        NotSupportedException => new(MailAnswer.ServerNotEncrypted, "Mail:Host offers no STARTTLS, which Mail:Security demands."),
        _ => new(MailAnswer.ServerAway, $"Mail:Host was not reached, or is not ready: {Words(problem)}."),
    };

    /// <summary>A server that has no time refuses nothing: 454 is a temporary failure (RFC 4954, 4.7.0).</summary>
    public static MailReceipt OfSigningIn(Exception problem) => problem switch
    {
        NotSupportedException => new(MailAnswer.SignInRefused, "Mail:Host offers no way to sign in with Mail:UserName and Mail:Password."),
        AuthenticationException { InnerException: SmtpCommandException answer } when !IsPermanent(answer) => OfConnecting(answer, objection: null),
        SmtpCommandException answer when !IsPermanent(answer) => OfConnecting(answer, objection: null),
        TimeoutException or OperationCanceledException => OfConnecting(problem, objection: null),
        _ => new(MailAnswer.SignInRefused, $"Mail:Host refuses Mail:UserName and Mail:Password: {Words(problem.InnerException as SmtpCommandException ?? problem)}."),
    };

    public static MailReceipt OfSending(Exception problem) => problem switch
    {
        ServiceNotAuthenticatedException => new(MailAnswer.SignInRefused, "Mail:Host demands a sign-in; see Mail:UserName and Mail:Password."),
        SmtpCommandException refusal when IsPermanent(refusal) => OfRefusal(refusal),
        _ => new(MailAnswer.TryLater, $"put off: {Words(problem)}"),
    };

    // RFC 5321, 4.2.1: 4yz is transient, 5yz permanent.
    private static bool IsPermanent(SmtpCommandException refusal) => (int)refusal.StatusCode is >= 500 and < 600;

    private static MailReceipt OfRefusal(SmtpCommandException refusal) => refusal switch
    {
        // Too large is said of this message, by then, though it is the answer to MAIL FROM (RFC 1870, 6).
        { StatusCode: SmtpStatusCode.ExceededStorageAllocation } => new(MailAnswer.Refused, $"refused: {Words(refusal)}"),
        { StatusCode: SmtpStatusCode.AuthenticationMechanismTooWeak or SmtpStatusCode.AuthenticationInvalidCredentials or SmtpStatusCode.EncryptionRequiredForAuthenticationMechanism }
            => new(MailAnswer.SignInRefused, $"Mail:Host demands another sign-in: {Words(refusal)}."),
        { ErrorCode: SmtpErrorCode.SenderNotAccepted } => new(MailAnswer.SenderRefused, $"Mail:Host refuses mail that comes from Mail:From: {Words(refusal)}."),
        _ => new(MailAnswer.Refused, $"refused: {Words(refusal)}"),
    };

    private static string Words(Exception problem) => problem switch
    {
        SmtpCommandException answer => $"{(int)answer.StatusCode} {EnhancedCode().Match(answer.Message).Value}".TrimEnd(),
        TimeoutException => "timed out",
        SocketException socket => $"{socket.SocketErrorCode}",
        { InnerException: SocketException socket } => $"{socket.SocketErrorCode}",
        _ => "the connection broke",
    };

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}(?!\S)")] // RFC 3463
    private static partial Regex EnhancedCode();
}
