using Microsoft.AspNetCore.Identity;
using PactPortal.Domain.People;

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

    /// <summary>Who signs in, over the years.</summary>
    public Guid PersonId { get; set; }

    /// <summary>Null where it was not read.</summary>
    public Person? Person { get; set; }

    /// <summary>Takes the person out of it and closes it for good. The row stays: what was done with it names it.</summary>
    public void Erase()
    {
        var nobody = $"erased-{Guid.NewGuid():N}";
        (UserName, NormalizedUserName, DisplayName) = (nobody, nobody.ToUpperInvariant(), PersonName.Erased);
        (Email, NormalizedEmail, EmailConfirmed) = (null, null, false);
        (PhoneNumber, PhoneNumberConfirmed) = (null, false);
        (PasswordHash, TwoFactorEnabled) = (null, false);
        (LockoutEnabled, LockoutEnd) = (true, DateTimeOffset.MaxValue);
        (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
    }

    /// <summary>A new account, and with it somebody new.</summary>
    public static Account Of(string email, string name) =>
        new() { UserName = email, Email = email, DisplayName = name, Person = new Person(name), LockoutEnabled = true };
}
