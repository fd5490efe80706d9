using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Configurations;

internal sealed class ProgrammeConfiguration :
    IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<Speaker>, IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<SessionSpeaker>, IEntityTypeConfiguration<AgendaActivity>
{
    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.Property(track => track.TrackId).ValueGeneratedNever();
        builder.Property(track => track.Code).HasMaxLength(40);
        builder.Property(track => track.Name).HasMaxLength(200);
        builder.Property(track => track.Description).HasMaxLength(1000);
        builder.HasIndex(track => new { track.ConveningId, track.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(track => track.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.Property(room => room.RoomId).ValueGeneratedNever();
        builder.Property(room => room.Code).HasMaxLength(40);
        builder.Property(room => room.Name).HasMaxLength(200);
        builder.Property(room => room.Floor).HasMaxLength(60);
        builder.Property(room => room.Layout).HasMaxLength(100);
        builder.Property(room => room.Notes).HasMaxLength(1000);
        builder.HasIndex(room => new { room.ConveningId, room.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(room => room.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.Property(speaker => speaker.SpeakerId).ValueGeneratedNever();
        builder.Property(speaker => speaker.Code).HasMaxLength(60);
        builder.Property(speaker => speaker.Name).HasMaxLength(200);
        builder.Property(speaker => speaker.Role).HasMaxLength(200);
        builder.Property(speaker => speaker.Organization).HasMaxLength(200);
        builder.Property(speaker => speaker.Biography).HasMaxLength(2000);
        builder.Property(speaker => speaker.Pronouns).HasMaxLength(60);
        builder.HasOne(speaker => speaker.Person).WithMany().HasForeignKey(speaker => speaker.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(speaker => new { speaker.ConveningId, speaker.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(speaker => speaker.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.SessionId).ValueGeneratedNever();
        builder.Property(session => session.Code).HasMaxLength(20);
        builder.Property(session => session.Title).HasMaxLength(300);
        builder.Property(session => session.Format).HasMaxLength(60);
        builder.Property(session => session.Abstract).HasMaxLength(4000);
        builder.Property(session => session.Objectives).IsJsonText();
        builder.Property(session => session.Audience).IsJsonText();
        builder.Property(session => session.ContentAdvisory).HasMaxLength(500);
        builder.HasIndex(session => new { session.ConveningId, session.Code }).IsUnique();
        builder.HasIndex(session => new { session.ConveningId, session.StartsAt });
        builder.HasOne<Convening>().WithMany().HasForeignKey(session => session.ConveningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(session => session.TrackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(session => session.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<SessionSpeaker>("speakers").WithOne().HasForeignKey(speaker => speaker.SessionId);
    }

    public void Configure(EntityTypeBuilder<SessionSpeaker> builder)
    {
        builder.ToTable("SessionSpeakers");
        builder.HasKey(speaker => new { speaker.SessionId, speaker.SpeakerId });
        builder.HasOne<Speaker>().WithMany().HasForeignKey(speaker => speaker.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaActivity> builder)
    {
        builder.Property(activity => activity.AgendaActivityId).ValueGeneratedNever();
        builder.Property(activity => activity.Code).HasMaxLength(40);
        builder.Property(activity => activity.Title).HasMaxLength(300);
        builder.Property(activity => activity.Place).HasMaxLength(200);
        builder.HasIndex(activity => new { activity.ConveningId, activity.Code }).IsUnique();
        builder.HasOne<Convening>().WithMany().HasForeignKey(activity => activity.ConveningId).OnDelete(DeleteBehavior.Restrict);
    }
}
