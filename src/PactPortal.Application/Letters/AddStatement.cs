using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <summary>Adds a version of the provided statement; letters made from now on print it, and none that is kept is ever edited.</summary>
public sealed class AddStatement(PortalDbContext db)
{
    public Task<Outcome<ProvidedStatement>> ExecuteAsync(Caller caller, StatementForm form, CancellationToken cancellation)
    {
        var act = caller.Act.Because(form.Provenance?.Trim() is { Length: > 0 and <= 400 } provenance ? provenance : null);
        return db.CommitAsync<ProvidedStatement>(
            act, "provided statement added", AuditSubject.Statement(ProvidedStatement.CsecTrainingCosts),
            async token =>
            {
                var inForce = await db.ReadStatementAsync(token);
                if (form.InForce != inForce.Version)
                {
                    return new Refusal(
                        $"Another version was added meanwhile: “{inForce.Version}”. Nothing was overwritten; look at it, and add yours again if it is newer.");
                }

                var statement = form.Read(inForce, California.Today(act.At), act.At);
                if (statement.Succeeded
                    && await db.ProvidedStatements.AnyAsync(other => other.Key == inForce.Key
                        && other.Version == statement.Value.Version, token))
                {
                    return new Refusal("There is a version of this name already.", nameof(form.Version));
                }

                if (statement.Succeeded)
                {
                    db.ProvidedStatements.Add(statement.Value);
                }

                return statement;
            },
            cancellation);
    }
}
