using PactPortal.Application.Accessibility;
using PactPortal.Domain.Accessibility;

namespace PactPortal.Web.Features.Accessibility.Manage;

/// <param name="Today">In California, for what is late.</param>
public sealed record CasesPage(IReadOnlyList<AccessibilityCase> Cases, int Open, DateOnly Today, int Page, bool HasNext);

public sealed record CasePage(AccessibilityCase Case, CloseForm Form, DateOnly Today);
