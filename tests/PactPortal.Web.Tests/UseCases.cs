using System.Reflection;
using PactPortal.Data;
using PactPortal.Domain;

namespace PactPortal.Web.Tests;

/// <summary>What holds for every use case, whoever calls it.</summary>
public sealed class UseCases
{
    /// <summary>Use cases that nobody calls, and why.</summary>
    private static readonly Dictionary<string, string> WithoutCaller = new()
    {
        ["SignUp"] = "nobody is signed in yet",
        ["SignIn"] = "nobody is signed in yet",
        ["ConfirmAddress"] = "the key that was mailed says who it is",
        ["ResetPassword"] = "the key that was mailed says who it is",
        ["AskForNewPassword"] = "nobody is signed in",
        ["SaveOwnAnswers"] = "the key that was mailed says who it is",
        ["ChooseOwnSession"] = "the key that was mailed says who it is",
        ["GiveUpOwnSession"] = "the key that was mailed says who it is",
        ["KeepOwnSession"] = "the key that was mailed says who it is",
        ["MakeAgendaFeed"] = "the key that was mailed says who it is",
        ["SaveOwnSpeakerPage"] = "the key that was mailed says who it is",
        ["AnswerAsSpeaker"] = "the key that was mailed says who it is",
        ["HearNotice"] = "the payment provider’s notice",
        ["HearRefunds"] = "the payment provider’s notice",
        ["SettleCheckout"] = "what the payment provider says counts, whoever asks it",
        ["TakeCardPayment"] = "what the payment provider says counts, whoever asks it",
        ["MakePersonalLink"] = "the portal, while it sends mail",
        ["MakeSpeakerLink"] = "the portal, while it sends mail",
        ["OweLinkOfContact"] = "the portal, while it sends mail",
        ["LapseSessionOffers"] = "the portal, from time to time",
        ["ExpireHolds"] = "the portal, from time to time",
        ["EraseExpiredAnswers"] = "the portal, from time to time",
        ["ForgetAgendaUploads"] = "the portal, from time to time",
        ["ForgetSpeakerPhotos"] = "the portal, from time to time",
        ["RemindOfInvoices"] = "the portal, from time to time",
        ["GiveBadgeCodes"] = "the portal, at its start after an upgrade",
        ["FillFirstReleases"] = "the portal, at its start after an upgrade",
        ["FoldNames"] = "the portal, at its start after an upgrade",
        ["BillConfirmedTeams"] = "the portal, at its start after an upgrade",
        ["LoadRegistrations"] = "the portal, at a start in Development",
    };

    /// <summary>What puts the demonstration in, which nobody asks for.</summary>
    private const string Seeding = "PactPortal.Application.Seeding";

    private static readonly Assembly Application = typeof(Application.RealTime).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    /// <summary>A page, the planning team, a job and a program call the same use case: it can't know how it was asked.</summary>
    [Fact]
    public void Use_OfARequest_InTheApplication_Never() =>
        None(from uses in TypeUses.UsesOf(Application)
             from used in uses.SelectMany(member => member.Types()).Distinct()
             where used.Assembly.GetName().Name is { } name && name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                && !name.Contains("Identity", StringComparison.Ordinal)
             select $"{uses.Key} uses {used}");

    [Fact]
    public void UseCase_OfTheApplication_IsToldWhoCalls() =>
        None(from type in Application.GetTypes()
             where !type.IsInterface && Slices.IsUseCase(type) && !WithoutCaller.ContainsKey(type.Name)
             where Slices.PublicMethods(type).Single().GetParameters()[0].ParameterType != typeof(Caller)
             select $"{type}");

    [Fact]
    public void UseCase_OfAny_HasOneExecuteAsyncAndNothingElsePublic() =>
        None(from type in Slices.Types().Concat(Application.GetTypes())
             where type.Namespace != Seeding && Slices.PublicMethods(type).Any(method => method.Name == "ExecuteAsync")
             where Slices.PublicMethods(type).Count() != 1
             select $"{type}: {string.Join(", ", Slices.PublicMethods(type).Select(method => method.Name))}");

    [Fact]
    public void Commit_OfAny_IsAUseCases() =>
        None(from uses in TypeUses.UsesOf(Web).Concat(TypeUses.UsesOf(Application))
             where uses.Any(used => used is MethodInfo { Name: nameof(PortalDbContext.CommitAsync) } method && method.DeclaringType == typeof(PortalDbContext))
             where uses.Key.Namespace != Seeding && !Slices.IsUseCase(uses.Key)
             select $"{uses.Key} commits");

    private static void None(IEnumerable<string> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
