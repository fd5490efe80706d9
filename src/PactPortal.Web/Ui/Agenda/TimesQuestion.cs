using PactPortal.Application.Programme;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>How a form asks for the times at which something can't be had.</summary>
/// <param name="Zone">Of the convening: what is typed are wall times there.</param>
/// <param name="IsSaid">Somebody said it before: it isn't unsaid, only said otherwise.</param>
public sealed record TimesQuestion(string Label, string Always, string Except, string NotSaid, TimeZoneInfo Zone, bool IsSaid)
{
    /// <summary>Where a view finds it.</summary>
    public const string Key = "TimesQuestion";

    public IEnumerable<Choice> Choices
    {
        get
        {
            if (!IsSaid)
            {
                yield return new Choice(TimesForm.NotSaid, NotSaid);
            }

            yield return new Choice(TimesForm.Always, Always);
            yield return new Choice(TimesForm.Except, Except);
        }
    }
}
