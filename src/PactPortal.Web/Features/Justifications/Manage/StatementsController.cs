using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Letters;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Justifications.Manage;

/// <summary>The statement that letters print as somebody else's: its versions, and another one.</summary>
[Route("planning/statements")]
public sealed class StatementsController(LetterSetUpPages pages, AddStatement add, TimeProvider time) : Controller
{
    private const string Prefix = nameof(StatementFormPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Statements", await pages.StatementsAsync(cancellation));

    [HttpGet("add")]
    public async Task<IActionResult> Ask(CancellationToken cancellation) =>
        View("AddStatement", new StatementFormPage(StatementForm.After(await pages.StatementInForceAsync(cancellation))));

    [HttpPost("add")]
    public async Task<IActionResult> Add([Bind(Prefix = Prefix)] StatementForm form, string? act, CancellationToken cancellation)
    {
        if (act == PreviewActs.Edit)
        {
            return View("AddStatement", new StatementFormPage(form));
        }

        var inForce = await pages.StatementInForceAsync(cancellation);
        var statement = act == PreviewActs.Preview ? form.Read(inForce, California.Today(time.GetUtcNow()), time.GetUtcNow()) : await add.ExecuteAsync(this.Caller(), form, cancellation);
        if (statement.Succeeded)
        {
            return act == PreviewActs.Preview
                ? View("Preview", new LetterPreviewPage(await pages.PreviewAsync(statement.Value, cancellation), LetterSetUpLinks.Statements, Request.Path, PreviewActs.AnswersOf(Request.Form)))
                : LocalRedirect(LetterSetUpLinks.Statements);
        }

        ModelState.Refuse(Prefix, statement.Refusals);
        ModelState.Forget(Prefix, nameof(StatementForm.InForce));
        form.InForce = inForce.Version;
        return View("AddStatement", new StatementFormPage(form));
    }
}
