using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain;

namespace PactPortal.Web.Ui;

/// <summary>What a use case answered, as an answer to the browser.</summary>
public static class OutcomeAnswer
{
    /// <summary>404 where it is not there, another address where it was done, else the page again with each refusal beside its field.</summary>
    /// <param name="prefix">The form's name within the page.</param>
    /// <param name="done">The address to go on at.</param>
    /// <param name="again">The page with its answers kept.</param>
    public static Task<IActionResult> AnswerAsync<T>(this Controller controller, Outcome<T> outcome, string prefix, Func<T, string> done, Func<Task<IActionResult>> again)
    {
        if (outcome.Succeeded)
        {
            return Task.FromResult<IActionResult>(controller.LocalRedirect(done(outcome.Value)));
        }

        if (outcome.IsNotFound)
        {
            return Task.FromResult<IActionResult>(controller.NotFound());
        }

        controller.ModelState.Refuse(prefix, outcome.Refusals);
        return again();
    }
}
