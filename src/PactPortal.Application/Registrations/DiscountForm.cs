namespace PactPortal.Application.Registrations;

/// <summary>The code that a coordinator types beside the price.</summary>
public sealed class DiscountForm
{
    public string? Code { get; set; }
}
