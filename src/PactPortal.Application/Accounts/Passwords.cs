using Microsoft.AspNetCore.Identity;
using PactPortal.Application.Billing;
using PactPortal.Data.Identity;
using PactPortal.Domain;

namespace PactPortal.Application.Accounts;

/// <summary>What a password must be: long enough, and not what anybody would try first.</summary>
public sealed class Passwords(UserManager<Account> accounts)
{
    /// <param name="field">The form's field.</param>
    public IReadOnlyList<Refusal> Check(string? password, string email, string field)
    {
        var length = accounts.Options.Password.RequiredLength;
        var rules = accounts.Options.Password;
        if (string.IsNullOrEmpty(password) || password.Length < length)
        {
            return [new Refusal($"Enter a password of at least {length} characters. Three or four words that don’t belong together are easy to keep.", field)];
        }

        var name = email.Split('@')[0];
        var isGuessable = password.Distinct().Count() < 5
            || (name.Length >= 4 && password.Contains(name, StringComparison.OrdinalIgnoreCase))
            || password.StartsWith("password", StringComparison.OrdinalIgnoreCase);
        var lacks = (rules.RequireDigit && !password.Any(char.IsDigit)) || (rules.RequireUppercase && !password.Any(char.IsUpper))
            || (rules.RequireLowercase && !password.Any(char.IsLower)) || (rules.RequireNonAlphanumeric && password.All(char.IsLetterOrDigit));
        return isGuessable ? [new Refusal("This password is easy to guess. Choose another.", field)]
            : lacks ? [new Refusal("Enter a password with a small and a capital letter, a digit and another character.", field)]
            : [];
    }
}
