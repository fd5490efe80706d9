using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Paste;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Paste;

public sealed class PasteForm
{
    /// <summary>The cells, as they were copied.</summary>
    public string? People { get; set; }

    public IFormFile? File { get; set; }
}

/// <param name="People">Everybody on the sheet, once all of it fits; empty before.</param>
public sealed record PastePage(RegistrationContext Context, PasteForm Form, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<AttendeeDetails> People)
{
    /// <summary>As one types them in the sheet's column.</summary>
    public IEnumerable<string> Rates => Context.Rates.Select(rate => rate.Name);

    public string RateOf(AttendeeDetails details) => Context.Rates.Single(rate => rate.RateId == details.RateId).Name;
}
