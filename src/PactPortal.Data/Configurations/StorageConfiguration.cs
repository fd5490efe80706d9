using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Files;
using PactPortal.Data.Operating;

namespace PactPortal.Data.Configurations;

internal sealed class StorageConfiguration :
    IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFileChunk>, IEntityTypeConfiguration<DataProtectionKey>, IEntityTypeConfiguration<OperatingState>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(file => file.StoredFileId).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(FileName.Longest);
        builder.HasIndex(file => file.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoredFileChunk> builder)
    {
        builder.HasKey(chunk => new { chunk.StoredFileId, chunk.Number });
        builder.Property(chunk => chunk.Number).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(chunk => chunk.StoredFileId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Two processes that take over the same keys at once: the second finds them there.</summary>
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(key => key.FriendlyName).HasMaxLength(200);
        builder.HasIndex(key => key.FriendlyName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OperatingState> builder)
    {
        builder.ToTable("OperatingState");
        builder.Property(state => state.OperatingStateId).ValueGeneratedNever();
        builder.HasData(new OperatingState());
    }
}
