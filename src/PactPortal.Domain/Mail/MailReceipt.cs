namespace PactPortal.Domain.Mail;

public enum MailAnswer
{
    Accepted = 1,

    /// <summary>Never, for this recipient or message.</summary>
    Refused = 2,

    /// <summary>Not now, for this message: the server is busy or greylists, or the connection broke under it.</summary>
    TryLater = 3,

    /// <summary>Nobody answers, or the server isn't ready. This and what follows is about the server, whatever the message.</summary>
    ServerAway = 4,

    /// <summary>TLS is required and the server has none that could be agreed on.</summary>
    ServerNotEncrypted = 5,

    /// <summary>The certificate doesn't prove that this is the server which was named.</summary>
    ServerNotTrusted = 6,
    SignInRefused = 7,

    /// <summary>The address that the portal's mail comes from.</summary>
    SenderRefused = 8,
}

/// <param name="Detail">For the log and the row: codes and keys of configuration, no address.</param>
public sealed record MailReceipt(MailAnswer Answer, string Detail)
{
    /// <summary>No message can leave until somebody, or time, mends it; none was handed over.</summary>
    public bool IsAboutServer => Answer >= MailAnswer.ServerAway;
}
