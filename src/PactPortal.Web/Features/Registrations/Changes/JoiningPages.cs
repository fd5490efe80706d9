using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Changes;

/// <param name="WhyNot">Why nobody can be added now, or null.</param>
/// <param name="Price">Null while the person isn't fully said.</param>
/// <param name="Refusals">What is wrong with the person as said.</param>
public sealed record JoiningPage(RegistrationContext Context, JoiningForm Form, string? WhyNot, AttendeeDetails? Details, JoiningPrice? Price, IReadOnlyList<Refusal> Refusals)
{
    public required IReadOnlyList<Choice> Rates { get; init; }

    public required IReadOnlyList<Choice> Days { get; init; }

    public IReadOnlyList<PriceRow> Rows => PriceRow.Of(Price?.Seat.Lines ?? []);
}

/// <summary>Queries of the pages on which somebody joins a confirmed team.</summary>
public sealed class JoiningPages(TimeProvider time, AddedSeatPrices addedSeats)
{
    public async Task<JoiningPage> AskAsync(RegistrationContext context, JoiningForm form, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var whyNot = AddedSeatPrices.WhyNot(context, now);
        var details = form.Read(context);
        // Where nobody can join, that is all there is to say.
        IReadOnlyList<Refusal> refusals =
            whyNot is not null ? []
            : !details.Succeeded ? details.Refusals
            : context.Registration.WhyNotJoin(details.Value, context.Convening.LargestTeam) is { } refusal ? [JoiningForm.InPerson(refusal)]
            : [];
        var price = whyNot is null && refusals.Count == 0 ? await addedSeats.ReadAsync(context, details.Value, now, cancellation) : null;
        form.ShownTotal = price?.Total.Cents;
        return new JoiningPage(context, form, whyNot, price is null ? null : details.Value, price, refusals)
        {
            Rates = RateChoices.RatesOf(context, now),
            Days = RateChoices.DaysOf(context),
        };
    }
}
