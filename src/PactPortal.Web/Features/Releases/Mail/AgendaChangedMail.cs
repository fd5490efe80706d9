using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Releases.Mail;

/// <summary>What a release changes for one person.</summary>
public sealed record AgendaChangedMail(string Convening, bool IsSpeaker, IReadOnlyList<ToldLine> Lines, string Agenda)
{
    public bool IsPreliminary { get; init; }
}
