using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;

namespace PactPortal.Data.Configurations;

internal sealed class PrintingConfiguration : IEntityTypeConfiguration<PrintJob>
{
    public void Configure(EntityTypeBuilder<PrintJob> builder)
    {
        builder.Property(job => job.PrintJobId).ValueGeneratedNever();
        builder.Property(job => job.RequestedByName).HasMaxLength(200);
        builder.Property(job => job.Items).IsJsonText();
        builder.Property(job => job.LeftOut).IsJsonText();
        builder.Property(job => job.Problem).HasMaxLength(PrintJob.LongestProblem);
        builder.Property(job => job.Live).HasMaxLength(120);
        builder.Property(job => job.Version).IsConcurrencyToken();
        builder.HasIndex(job => job.Live).IsUnique().HasFilter("Live IS NOT NULL");
        builder.HasIndex(job => new { job.ConveningId, job.RequestedAt });
        builder.HasOne<Convening>().WithMany().HasForeignKey(job => job.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }
}
