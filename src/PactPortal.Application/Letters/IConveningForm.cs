using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Letters;

/// <summary>A form that changes a section of a convening, or a part of it.</summary>
public interface IConveningForm
{
    ConveningSection Section { get; }

    /// <summary>The section's version when the form was shown.</summary>
    int? Version { get; set; }

    /// <summary>
    /// The section as it is to be, what the form doesn't ask for as the convening has it; or what is wrong with the answers.
    /// </summary>
    Outcome<SectionChange> Read(Convening convening);
}
