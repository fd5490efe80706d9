using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Configurations;

internal sealed class ProgrammeConfiguration :
    IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<RoomClosure>, IEntityTypeConfiguration<Speaker>,
    IEntityTypeConfiguration<SpeakerAbsence>, IEntityTypeConfiguration<SpeakerLink>, IEntityTypeConfiguration<AgendaItem>,
    IEntityTypeConfiguration<AgendaItemRoom>, IEntityTypeConfiguration<AgendaItemSpeaker>, IEntityTypeConfiguration<SilencedConflict>,
    IEntityTypeConfiguration<AgendaRelease>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.Property(track => track.TrackId).ValueGeneratedNever();
        builder.Property(track => track.Code).HasMaxLength(40);
        builder.Property(track => track.Name).HasMaxLength(Track.NameLength);
        builder.Property(track => track.Description).HasMaxLength(Track.DescriptionLength);
        builder.Property(track => track.Version).IsConcurrencyToken();
        builder.HasIndex(track => new { track.ConveningId, track.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(track => track.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.Property(room => room.RoomId).ValueGeneratedNever();
        builder.Property(room => room.Code).HasMaxLength(40);
        builder.Property(room => room.Name).HasMaxLength(Room.NameLength);
        builder.Property(room => room.Floor).HasMaxLength(Room.FloorLength);
        builder.Property(room => room.Layout).HasMaxLength(Room.LayoutLength);
        builder.Property(room => room.Notes).HasMaxLength(Room.NotesLength);
        builder.Property(room => room.Version).IsConcurrencyToken();
        builder.Ignore(room => room.Closures);
        builder.HasMany<RoomClosure>("closures").WithOne().HasForeignKey(closure => closure.RoomId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(room => new { room.ConveningId, room.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(room => room.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoomClosure> builder)
    {
        builder.ToTable("RoomClosures");
        builder.Property(closure => closure.RoomClosureId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.Property(speaker => speaker.SpeakerId).ValueGeneratedNever();
        builder.Property(speaker => speaker.Code).HasMaxLength(60);
        builder.Property(speaker => speaker.Name).HasMaxLength(Speaker.NameLength);
        builder.Property(speaker => speaker.Role).HasMaxLength(Speaker.RoleLength);
        builder.Property(speaker => speaker.Organization).HasMaxLength(Speaker.OrganizationLength);
        builder.Property(speaker => speaker.Biography).HasMaxLength(Speaker.BiographyLength);
        builder.Property(speaker => speaker.Pronouns).HasMaxLength(Speaker.PronounsLength);
        builder.Property(speaker => speaker.Email).HasMaxLength(256);
        builder.Property(speaker => speaker.AccessNeeds).HasMaxLength(Speaker.NeedsLength);
        builder.Property(speaker => speaker.Photo).IsJsonText();
        builder.Property(speaker => speaker.Version).IsConcurrencyToken();
        builder.Property(speaker => speaker.Seat).HasDefaultValue(SpeakerArrangement.NotAsked).HasSentinel((SpeakerArrangement)0);
        builder.Property(speaker => speaker.Hotel).HasDefaultValue(SpeakerArrangement.NotAsked).HasSentinel((SpeakerArrangement)0);
        builder.Property(speaker => speaker.TaxForm).HasDefaultValue(SpeakerArrangement.NotAsked).HasSentinel((SpeakerArrangement)0);
        builder.Ignore(speaker => speaker.Absences);
        builder.HasMany<SpeakerAbsence>("absences").WithOne().HasForeignKey(absence => absence.SpeakerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(speaker => speaker.Person).WithMany().HasForeignKey(speaker => speaker.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(speaker => new { speaker.ConveningId, speaker.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(speaker => speaker.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SpeakerAbsence> builder)
    {
        builder.ToTable("SpeakerAbsences");
        builder.Property(absence => absence.SpeakerAbsenceId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SpeakerLink> builder)
    {
        builder.ToTable("SpeakerLinks");
        builder.Property(link => link.SpeakerLinkId).ValueGeneratedNever();
        builder.Property(link => link.Address).HasMaxLength(256);
        builder.Property(link => link.TokenHash).HasMaxLength(SecretToken.HashLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Speaker>().WithMany().HasForeignKey(link => link.SpeakerId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(item => item.AgendaItemId).ValueGeneratedNever();
        builder.Property(item => item.Code).HasMaxLength(AgendaItemTerms.CodeLength);
        builder.Property(item => item.Title).HasMaxLength(AgendaItemTerms.TitleLength);
        builder.Property(item => item.Place).HasMaxLength(AgendaItemTerms.PlaceLength);
        builder.Property(item => item.Format).HasMaxLength(AgendaItemTerms.FormatLength);
        builder.Property(item => item.Abstract).HasMaxLength(AgendaItemTerms.AbstractLength);
        builder.Property(item => item.Objectives).IsJsonText();
        builder.Property(item => item.Audience).IsJsonText();
        builder.Property(item => item.ContentAdvisory).HasMaxLength(AgendaItemTerms.AdvisoryLength);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Ignore(item => item.RoomIds);
        builder.Ignore(item => item.Speakers);
        builder.HasIndex(item => new { item.ConveningId, item.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(item => item.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(item => item.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(item => item.TrackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<AgendaItemRoom>("rooms").WithOne().HasForeignKey(room => room.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<AgendaItemSpeaker>("speakers").WithOne().HasForeignKey(speaker => speaker.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaItemRoom> builder)
    {
        builder.ToTable("AgendaItemRooms");
        builder.HasKey(room => new { room.AgendaItemId, room.RoomId });
        builder.HasOne<Room>().WithMany().HasForeignKey(room => room.RoomId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaItemSpeaker> builder)
    {
        builder.ToTable("AgendaItemSpeakers");
        builder.HasKey(speaker => new { speaker.AgendaItemId, speaker.SpeakerId });
        builder.HasOne<Speaker>().WithMany().HasForeignKey(speaker => speaker.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SilencedConflict> builder)
    {
        builder.ToTable("SilencedConflicts");
        builder.Property(silence => silence.SilencedConflictId).ValueGeneratedNever();
        builder.Property(silence => silence.Key).HasMaxLength(SilencedConflict.KeyLength);
        builder.Property(silence => silence.Reason).HasMaxLength(SilencedConflict.ReasonLength);
        builder.Property(silence => silence.SilencedByName).HasMaxLength(200);
        builder.HasIndex(silence => new { silence.ConveningId, silence.Key }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(silence => silence.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaRelease> builder)
    {
        builder.Property(release => release.AgendaReleaseId).ValueGeneratedNever();
        builder.Property(release => release.Name).HasMaxLength(AgendaRelease.NameLength);
        builder.Property(release => release.Note).HasMaxLength(AgendaRelease.NoteLength);
        builder.Property(release => release.Snapshot).IsJsonText();
        builder.Property(release => release.Version).IsConcurrencyToken();
        builder.HasIndex(release => new { release.ConveningId, release.Number }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(release => release.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }
}
