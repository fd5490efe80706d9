using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Letters;

/// <summary>A form that changes a part of a convening: the one that is kept, or a copy for a preview.</summary>
public interface IConveningForm
{
    /// <summary>The convening's version when the form was shown.</summary>
    int? Version { get; set; }

    /// <summary>Changes the convening, or says what is wrong and changes nothing.</summary>
    /// <returns>None where it was done.</returns>
    IReadOnlyList<Refusal> Change(Convening convening);
}
