using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Accessibility;

/// <summary>What a case is closed with.</summary>
public sealed class CloseForm
{
    public string? Answer { get; set; }
}

/// <summary>Closes an accessibility case with what was done about it.</summary>
public sealed class CloseCase(PortalDbContext db)
{
    public Task<Outcome<string>> ExecuteAsync(Caller caller, string reference, CloseForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        var refusals = new List<Refusal>();
        var answer = CaseText.Read(form.Answer, nameof(form.Answer), "Say what was done.", refusals);
        return db.CommitAsync<string>(
            act, "accessibility case closed", AuditSubject.AccessibilityCase(reference),
            async token =>
            {
                if (await db.AccessibilityCases.SingleOrDefaultAsync(one => one.Reference == reference, token) is not { } found)
                {
                    return Outcome.NotFound;
                }

                // Of a closed case there is nothing to answer, well or badly.
                if (found.IsOpen && (answer is null || refusals.Count > 0))
                {
                    return refusals;
                }

                return found.Close(answer ?? "", act) is { } refusal ? refusal : reference;
            },
            cancellation);
    }
}
