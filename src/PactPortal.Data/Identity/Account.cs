using Microsoft.AspNetCore.Identity;

namespace PactPortal.Data.Identity;

/// <summary>Somebody who signs in. What they may do comes from their memberships and their planning roles.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString();
    }

    /// <summary>As colleagues see it on timelines.</summary>
    public string DisplayName { get; set; } = "";
}
