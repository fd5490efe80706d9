using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Puts a message together when it is sent. Tokens are made here and live in the mail alone.</summary>
/// <returns>Null where the message has lost its reason: the record is gone, the invitation was withdrawn.</returns>
public delegate Task<MailContent?> ComposeMail(OutboxMessage message, CancellationToken cancellation);

/// <summary>The method of a composer that puts one kind of message together.</summary>
public sealed class MailSource
{
    private readonly Func<IServiceProvider, ComposeMail> find;

    private MailSource(Func<IServiceProvider, ComposeMail> find)
    {
        this.find = find;
    }

    public static MailSource Of<TComposer>(Func<TComposer, ComposeMail> method) where TComposer : notnull =>
        new(services => method(services.GetRequiredService<TComposer>()));

    public ComposeMail In(IServiceProvider services) => find(services);
}
