namespace PactPortal.Web.Hosting.Verbs;

/// <summary>Something that the program does instead of serving, named by its first argument.</summary>
public interface IVerb
{
    string Name { get; }

    /// <summary>What stands after its name, as E-MAIL; null where nothing does.</summary>
    string? Operand => null;

    /// <summary>Whether the database must answer before anything is done.</summary>
    bool NeedsDatabase => true;

    /// <summary>Whether every migration must have been applied before.</summary>
    bool NeedsUpToDate => NeedsDatabase;

    /// <param name="operand">Empty where the verb takes none.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartRefusedException">It can't be done; the message is one line that says why.</exception>
    Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation);
}
