using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Features.DevelopmentMail;

/// <summary>Mail that Development keeps instead of sending. There is no such page elsewhere.</summary>
[Route("dev/mail")]
public sealed class DevelopmentMailController(PickupFolder folder, IHostEnvironment environment) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        environment.IsDevelopment() ? View(await folder.ListAsync(cancellation)) : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        environment.IsDevelopment() && await folder.FindAsync(id, cancellation) is { } mail ? View(mail) : NotFound();

    [HttpGet("{id:guid}/files/{number:int}")]
    public async Task<IActionResult> Attached(Guid id, int number, CancellationToken cancellation) =>
        environment.IsDevelopment() && await folder.FindAsync(id, cancellation) is { } mail && number >= 0 && number < mail.Files.Count
            ? File(mail.Files[number].Content, mail.Files[number].ContentType, mail.Files[number].Name)
            : NotFound();
}
