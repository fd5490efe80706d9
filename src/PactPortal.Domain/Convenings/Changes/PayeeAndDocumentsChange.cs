namespace PactPortal.Domain.Convenings.Changes;

/// <summary>Who is paid and where, and the documents that an archived convening left behind, by name.</summary>
public sealed record PayeeAndDocumentsChange(Payee? Payee, IReadOnlyList<string> Documents) : SectionChange
{
    private const int LongestName = 200;
    private const int MostLines = 6;
    private const int LongestLine = 100;
    private const int MostDocuments = 40;

    public override ConveningSection Section => ConveningSection.PayeeAndDocuments;

    public static PayeeAndDocumentsChange Of(Convening convening) => new(convening.Payee, convening.Guide.Documents);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("Payee", Payee?.Name), new("Remit to", Lines(Payee?.RemitTo ?? [])),
        new("Where the address is known from", Payee?.RemitToSource), new("Documents", Lines(Documents)),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.Lines(Documents, nameof(Documents), MostDocuments, LongestName);
        refusals.When(Payee is null
            && convening is { IsPublished: true, IsArchived: false }, "Payee.Name", "A published convening has a payee: invoices name it.");
        if (Payee is { } payee)
        {
            refusals.Line(payee.Name, "Payee.Name", LongestName, "Enter who is paid.");
            refusals.When(payee.RemitTo.Count == 0, "Payee.RemitTo", "Enter the address to which payments are sent.");
            refusals.Lines(payee.RemitTo, "Payee.RemitTo", MostLines, LongestLine);
            refusals.Line(payee.RemitToSource, "Payee.RemitToSource", LongestName, "Enter where the address is known from.");
        }
    }

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        convening.Payee = Payee;
        convening.Guide = convening.Guide with { Documents = Documents };
    }
}
