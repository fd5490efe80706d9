using PactPortal.Domain.People;

namespace PactPortal.Domain.Billing;

/// <summary>How an organization wants its invoices addressed. Documents that were issued keep what was said then.</summary>
public sealed class BillingDetails(Guid organizationId)
{
    public Guid OrganizationId { get; private set; } = organizationId;

    /// <summary>"Accounts payable", or null.</summary>
    public string? Attention { get; private set; }

    public IReadOnlyList<string> AddressLines { get; private set; } = [];

    /// <summary>Gets every invoice beside the coordinator; null where none was given.</summary>
    public string? PayablesEmail { get; private set; }

    public int Version { get; private set; } = 1;

    public void Change(string? attention, IReadOnlyList<string> addressLines, string? payablesEmail)
    {
        (Attention, AddressLines, PayablesEmail) = (attention, addressLines, payablesEmail);
        Version++;
    }

    /// <summary>Takes somebody out of how invoices are addressed from now on. An office stays.</summary>
    public void Erase(KnownNames known)
    {
        if (new[] { Attention, PayablesEmail }.Concat(AddressLines).Any(known.AreIn))
        {
            var attention = known.TakeOutOf(Attention);
            Change(attention == PersonName.Erased ? null : attention, [.. AddressLines.Select(line => known.TakeOutOf(line))],
                known.IsAddress(PayablesEmail) ? null : PayablesEmail);
        }
    }
}
