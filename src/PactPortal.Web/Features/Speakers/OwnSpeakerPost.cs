using System.ComponentModel.DataAnnotations;
using PactPortal.Application.Programme;

namespace PactPortal.Web.Features.Speakers;

/// <summary>What the form of a speaker's own page sends: what they say, and another photograph.</summary>
public sealed class OwnSpeakerPost : OwnSpeakerForm
{
    /// <summary>In the form it stands behind the other answers' beginning, and so does what is wrong with it.</summary>
    [Display(Order = 10_001)]
    public IFormFile? Photo { get; set; }
}
