using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Rows of the convening that scenarios are about, without those of the organization beside.</summary>
internal static class OwnRows
{
    public static IQueryable<Registration> OwnRegistrations(this PortalDbContext db) =>
        db.Registrations.IgnoreAutoIncludes()
            .Where(one => db.Convenings.Any(own => own.ConveningId == one.ConveningId && own.Slug == Some.Convening));

    public static IQueryable<Payment> OwnPayments(this PortalDbContext db) =>
        db.Payments.Where(one => db.Convenings.Any(own => own.ConveningId == one.ConveningId && own.Slug == Some.Convening));

    public static IQueryable<BillingDocument> OwnDocuments(this PortalDbContext db) =>
        db.BillingDocuments.Where(one => db.Convenings.Any(own => own.ConveningId == one.ConveningId && own.Slug == Some.Convening));

    public static IQueryable<Refund> OwnRefunds(this PortalDbContext db) =>
        db.Refunds.Where(one => db.Convenings.Any(own => own.ConveningId == one.ConveningId && own.Slug == Some.Convening));

    public static IQueryable<PurchaseOrder> OwnOrders(this PortalDbContext db) =>
        db.PurchaseOrders.Where(one => db.Convenings.Any(own => own.ConveningId == one.ConveningId && own.Slug == Some.Convening));

    public static IQueryable<LedgerEntry> OwnLedgerEntries(this PortalDbContext db) =>
        db.LedgerEntries.Where(entry => db.OwnRegistrations().Any(one => one.RegistrationId == entry.RegistrationId));

    public static IQueryable<PaymentApplication> OwnApplications(this PortalDbContext db) =>
        db.PaymentApplications.Where(one => db.OwnRegistrations().Any(team => team.RegistrationId == one.RegistrationId));
}
