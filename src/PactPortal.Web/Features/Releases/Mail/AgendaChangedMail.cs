using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Releases.Mail;

/// <summary>What a release changes for one person.</summary>
/// <param name="Name">Null where they aren't named.</param>
public sealed record AgendaChangedMail(string Convening, string? Name, bool IsSpeaker, IReadOnlyList<ToldLine> Lines, string Agenda)
{
    public bool IsPreliminary { get; init; }

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
