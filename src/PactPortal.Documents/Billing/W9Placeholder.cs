using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Billing;

/// <summary>Stands where a demonstration would offer the payee's W-9, and says that it is none.</summary>
public static class W9Placeholder
{
    public static Document Compose(Payee payee, string conveningName) => new()
    {
        Title = $"Placeholder for the W-9 of {payee.Name}",
        Created = DateTimeOffset.UnixEpoch,
        FooterText = "Placeholder, not a W-9",
        Blocks =
        [
            new Heading(1, "Placeholder: this is not a W-9"),
            new Paragraph($"A fiscal office finds the payee’s signed Internal Revenue Service form W-9 here. This file belongs to the demonstration of {conveningName}: it is invented, unsigned, and proves nothing. Don’t file it."),
            new Facts(
            [
                new Fact("Payee", payee.Name),
                new Fact("Address", string.Join(", ", payee.RemitTo)),
                new Fact("Taxpayer number", "00-0000000, a placeholder"),
                new Fact("Signature", "None"),
            ]),
            new Note("Whoever runs the portal names the real file in the setting Billing:W9File."),
        ],
    };
}
