using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using PactPortal.Application;
using PactPortal.Application.Accounts;
using PactPortal.Application.Seats;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Data.Seeding;
using PactPortal.Web.Features.Demonstration;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Backups;
using PactPortal.Web.Hosting.Health;
using PactPortal.Web.Hosting.Keys;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Hosting.Verbs;
using PactPortal.Web.Hosting.WarmUp;
using PactPortal.Web.Integrations.Documents;
using PactPortal.Web.Integrations.Photographs;
using PactPortal.Web.Integrations.Stripe;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Hosting;

/// <summary>The portal's services and pipeline.</summary>
public static partial class PortalHost
{
    // Browsers hold them: another name would sign everybody out and refuse the forms that are open.
    private const string SessionCookie = "PactPortal", FormCookie = "PactPortal.Form";
    private const long LargestRequest = 1024 * 1024;

    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        var options = PortalOptions.Read(builder.Configuration, builder.Environment);
        DataFolder.Require(options.DataFolder);
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.Limits.MaxRequestBodySize, kestrel.AddServerHeader) = (LargestRequest, false));
        builder.Services.AddSingleton(options);
        builder.Services.AddPortalDatabase(options.Provider, options.ConnectionString, options.DataFolder, options.MaxBatchSize);
        builder.Services.AddKeys(builder.Configuration, builder.Environment);
        builder.Services.AddScoped<ReferenceSeeding>().AddApplication();
        builder.Services.AddVerbs().AddBackups().AddScoped<DatabaseChecks>();
        builder.Services.AddPortalClock(builder.Environment);
        builder.Services.AddPortalIdentity();
        builder.Services.AddPortalPages();
        builder.Services.AddPublicPageCache();
        builder.Services.AddKnownProxies(builder.Configuration).AddRateLimits(builder.Configuration);
        builder.Services.AddMail(builder.Configuration, builder.Environment, options);
        builder.Services.AddPrinting(builder.Configuration);
        builder.Services.AddCards(builder.Configuration, builder.Environment, options);
        builder.Services.AddHealth().AddWarmUp(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration).AddPhotographs();
        foreach (var feature in Features)
        {
            feature.AddServices(builder.Services, builder.Configuration, builder.Environment);
        }

        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        AccessTable.Load();
        app.UseWarmUp();
        app.UseKnownProxies();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            StatusCodeSelector = exception => DatabaseTrial.IsOutOfRoom(exception) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseMiddleware<UnreadableForms>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            // Whatever the request came by: where the proxy isn't known, a cookie that is kept back is better than one that leaks.
            app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
        }

        DemonstrationFeature.UseClock(app);
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UsePublicPageCache();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthPages();
        app.MapControllers().WithStaticAssets();
        return app;
    }

    private static void AddPortalClock(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton(_ => new DemonstrationTimeProvider(TimeProvider.System));
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemonstrationTimeProvider>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    private static void AddPortalIdentity(this IServiceCollection services)
    {
        services.AddIdentity<Account, IdentityRole<Guid>>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = ""; // any: the name is the e-mail, and the sign-up has checked that
            identity.SignIn.RequireConfirmedEmail = true;
            identity.Password.RequiredLength = 12;
            identity.Lockout.MaxFailedAccessAttempts = 8;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddEntityFrameworkStores<PortalDbContext>().AddDefaultTokenProviders();

        // Cookies and stamps keep real time, whatever the demonstration's clock reads.
        services.Configure<SecurityStampValidatorOptions>(stamp => (stamp.TimeProvider, stamp.ValidationInterval) = (TimeProvider.System, TimeSpan.FromMinutes(1)));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.TimeProvider = TimeProvider.System;
            cookie.Cookie.Name = SessionCookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(60);
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
        });

        var policy = new AuthorizationPolicyBuilder().AddRequirements(new AccessRequirement()).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(policy).SetFallbackPolicy(policy);
        services.AddScoped<IAuthorizationHandler, AccessHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedIsNotFound>();
        services.AddScoped<CurrentPerson>().AddScoped<PlannerNavigation>().AddScoped<AuditDownload>();
    }

    private static void AddPortalPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<PublicAddress>();
        services.AddRouting(routing => routing.LowercaseUrls = true).AddLists();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = FormCookie);
        services.Configure<FormOptions>(forms => (forms.ValueCountLimit, forms.ValueLengthLimit) = (400, 64 * 1024));
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Conventions.Add(new HeadLikeGet());
            mvc.MaxModelValidationErrors = 50;
            // What is required is said by each form, in a sentence of its own.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Enter this in another way; it could not be read.");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Enter this in another way; it could not be read.");
        });
        services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
    }
}
