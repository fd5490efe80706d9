using PactPortal.Application.Programme.Photographs;
using PactPortal.Web.Features.Speakers.Mail;
using PactPortal.Web.Features.Speakers.Manage;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Speakers;

/// <summary>Who speaks: the planning team’s pages of them, and each one’s own.</summary>
public sealed class SpeakersFeature : IFeature
{
    private const string Own = "speakers/{token}", Speakers = "planning/convenings/{slug}/agenda/speakers";
    private const string One = $"{Speakers}/{{speakerId:guid}}";

    public static MailSource SpeakerAskedMail => MailSource.Of<SpeakerMailComposer>(mail => mail.SpeakerAskedAsync);

    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", Own, Everybody),
        new("POST", Own, Everybody),
        new("GET", $"{Own}/photo/{{photo}}.jpg", Everybody),
        new("POST", $"{Own}/parts/{{agendaItemId:guid}}", Everybody),
        new("GET", Speakers, Planners),
        new("GET", $"{Speakers}/new", Planners),
        new("POST", $"{Speakers}/new", Planners),
        new("GET", One, Planners),
        new("POST", One, Planners),
        new("POST", $"{One}/arrange", Planners),
        new("POST", $"{One}/ask", Planners),
        new("POST", $"{One}/hide", Planners),
        new("GET", $"{One}/photo/{{photo}}.jpg", Planners),
        new("POST", $"{One}/photo", Planners),
        new("POST", $"{One}/photo/remove", Planners),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<SpeakerPages>().AddScoped<OwnSpeakerPages>().AddScoped<SpeakerMailComposer>()
            .AddRecurring<ForgetSpeakerPhotos>(every: TimeSpan.FromHours(1));
}
