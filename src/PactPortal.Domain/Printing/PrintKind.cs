namespace PactPortal.Domain.Printing;

/// <summary>What a print job prints all of.</summary>
public enum PrintKind
{
    /// <summary>Invoices that stand, and credit notes.</summary>
    Invoices = 1,

    /// <summary>Name badges of everybody with a seat, by organization.</summary>
    Badges = 2,

    /// <summary>The packet of each confirmed team.</summary>
    TeamPackets = 3,
}

public enum PrintForm
{
    OnePdf = 1,

    /// <summary>A PDF for each item.</summary>
    Zip = 2,
}

/// <param name="Id">The record: a billing document, an organization, a registration.</param>
/// <param name="Name">As people know it: "Invoice PACT26-00001".</param>
/// <param name="FileName">Of its own PDF, without its ending; once in a job.</param>
public sealed record PrintItem(Guid Id, string Name, string FileName);

/// <summary>Something a job was to print and didn't, because it stands no more.</summary>
/// <param name="Why">Follows the name after a comma: "credited meanwhile".</param>
public sealed record PrintGap(string Name, string Why);
