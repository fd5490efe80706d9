namespace PactPortal.Web.Ui.TagHelpers;

/// <summary>What a state means for the person who reads it.</summary>
public enum StatusKind
{
    /// <summary>Not begun, a draft: a ring.</summary>
    None,

    /// <summary>Complete, confirmed, paid: a disc.</summary>
    Done,

    /// <summary>Theirs to finish: an open diamond.</summary>
    Todo,

    /// <summary>Someone else's turn: half a disc.</summary>
    Wait,

    /// <summary>Over, cancelled, expired: a bar.</summary>
    Ended,

    /// <summary>Needs a person of the planning team: a filled diamond.</summary>
    Look,
}

public static class StatusKinds
{
    /// <summary>The class that draws the shape; null where there is none.</summary>
    public static string? CssClass(this StatusKind kind) => kind switch
    {
        StatusKind.Done => "is-done",
        StatusKind.Todo => "is-todo",
        StatusKind.Wait => "is-wait",
        StatusKind.Ended => "is-ended",
        StatusKind.Look => "is-look",
        StatusKind.None => null,
    };
}
