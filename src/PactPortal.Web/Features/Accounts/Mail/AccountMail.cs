namespace PactPortal.Web.Features.Accounts.Mail;

/// <summary>A message about an account.</summary>
/// <param name="Link">Where it leads; a key in it is in this message alone.</param>
public sealed record AccountMail(string Name, string Link);
