using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Problems;

/// <summary>Every page that could not be given, in one voice.</summary>
[Route("problem/{status:int}")]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ProblemController : Controller
{
    // Reached by re-execution, with whatever method was sent; the token was judged before.
    [Route("")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show()
    {
        // Taken from the route, and not bound: binding reads the form first, which may be what could not be read.
        var status = Response.StatusCode == StatusCodes.Status507InsufficientStorage ? Response.StatusCode : Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture);
        var page = status switch
        {
            400 => new ProblemPage(status, "This could not be read", "The page you sent may have been open for a long time, or come from somewhere else. Go back, load it again and send it once more. Nothing was changed.", "/", "Go to the home page"),
            405 => new ProblemPage(status, "This address can’t be used like that", "Start again from the home page. Nothing was changed.", "/", "Go to the home page"),
            409 => new ProblemPage(status, "Somebody was faster", "What you sent no longer fits what is there. Load the page again. Nothing was changed.", "/registrations", "Go to registrations"),
            410 => new ProblemPage(status, "This address has ended", "A calendar’s address ends when its owner makes a new one or leaves, and some time after the convening. Remove it from your calendar, and make a new one on your own page.", "/convenings", "See the convenings"),
            413 => new ProblemPage(status, "That was too much at once", "What you sent is larger than this page takes. Send less. Nothing was changed.", "/", "Go to the home page"),
            429 => new ProblemPage(status, "Please wait a minute", "Many requests came from your network at once. Wait a minute, then try again. Nothing was lost.", "/", "Go to the home page"),
            500 => new ProblemPage(status, "Something went wrong on our side", "It was recorded, and nothing was half done. Try again in a moment; if it stays, write to the address on the convening’s page.", "/", "Go to the home page"),
            503 => new ProblemPage(status, "The portal is not available", "Try again in a few minutes.", "/", "Go to the home page"),
            507 => new ProblemPage(status, "This could not be saved", "The portal’s disk is full, or can’t be written. Nothing was changed. Whoever runs the portal sees it; try again later.", "/", "Go to the home page"),
            _ => new ProblemPage(404, "Page not found", "There is nothing at this address. If you typed it, check it; if you followed a link, the page may have moved, or belong to another organization.", "/convenings", "See the convenings"),
        };
        Response.StatusCode = status is >= 400 and < 600 && Response.StatusCode != 200 ? Response.StatusCode : page.Status;
        return View("Problem", page);
    }
}
