using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Audit.Marks;

internal sealed class ProgrammeMarks :
    IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<Speaker>, IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<SessionSpeaker>, IEntityTypeConfiguration<AgendaActivity>
{
    public void Configure(EntityTypeBuilder<Track> builder) => builder.IsAuditedRecord("track")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.Position, "position").AuditedAs(one => one.Description, "description")
        .NotAudited(nameof(Track.ConveningId), nameof(Track.Code));

    public void Configure(EntityTypeBuilder<Room> builder) => builder.IsAuditedRecord("room")
        .AuditedAs(one => one.Name, "name").AuditedAs(one => one.Floor, "floor").AuditedAs(one => one.Capacity, "capacity")
        .AuditedAs(one => one.Layout, "layout").AuditedAs(one => one.IsStepFree, "step-free")
        .AuditedAs(one => one.HasHearingLoop, "hearing loop").AuditedAs(one => one.HasCaptionDisplay, "caption display")
        .AuditedAs(one => one.Notes, "notes").AuditedAs(one => one.HoldsSessions, "holds sessions")
        .NotAudited(nameof(Room.ConveningId), nameof(Room.Code));

    public void Configure(EntityTypeBuilder<Speaker> builder) => builder.IsAuditedRecord("speaker")
        .AuditedAs(one => one.Visibility, "visibility").AuditedPersonally(one => one.Name, "name")
        .AuditedPersonally(one => one.Role, "role").AuditedPersonally(one => one.Organization, "organization")
        .AuditedPersonally(one => one.Biography, "biography").AuditedPersonally(one => one.Pronouns, "pronouns")
        .AuditedAs(one => one.PersonId, "person")
        .NotAudited(nameof(Speaker.ConveningId), nameof(Speaker.Code));

    public void Configure(EntityTypeBuilder<Session> builder) => builder.IsAuditedRecord("session")
        .AuditedAs(one => one.Title, "title").AuditedAs(one => one.TrackId, "track").AuditedAs(one => one.Day, "day")
        .AuditedAs(one => one.StartsAt, "starts").AuditedAs(one => one.EndsAt, "ends").AuditedAs(one => one.RoomId, "room")
        .AuditedAs(one => one.Format, "format").AuditedAs(one => one.Level, "level").AuditedAs(one => one.Abstract, "abstract")
        .AuditedAs(one => one.Objectives, "objectives").AuditedAs(one => one.Audience, "audience").AuditedAs(one => one.Cohort, "cohort")
        .AuditedAs(one => one.ContentAdvisory, "content advisory").AuditedAs(one => one.CreditMinutes, "minutes of credit")
        .AuditedAs(one => one.Interpreter, "interpreter").AuditedAs(one => one.Captioning, "captioning")
        .AuditedAs(one => one.MayBeRecorded, "may be recorded").AuditedAs(one => one.MayBePhotographed, "may be photographed")
        .NotAudited(nameof(Session.ConveningId), nameof(Session.Code), nameof(Session.Revision), nameof(Session.RevisedAt));

    public void Configure(EntityTypeBuilder<SessionSpeaker> builder) => builder.IsAuditedRecord("speaker of a session")
        .AuditedAs(one => one.IsModerator, "moderator").AuditedAs(one => one.Position, "position");

    public void Configure(EntityTypeBuilder<AgendaActivity> builder) => builder.IsAuditedRecord("activity")
        .AuditedAs(one => one.Title, "title").AuditedAs(one => one.Day, "day").AuditedAs(one => one.StartsAt, "starts")
        .AuditedAs(one => one.EndsAt, "ends").AuditedAs(one => one.Place, "place")
        .NotAudited(nameof(AgendaActivity.ConveningId), nameof(AgendaActivity.Code), nameof(AgendaActivity.Revision),
            nameof(AgendaActivity.RevisedAt));
}
