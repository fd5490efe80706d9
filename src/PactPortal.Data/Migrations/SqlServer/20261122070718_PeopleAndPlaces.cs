using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PactPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PeopleAndPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_Status",
                table: "Registrations");

            migrationBuilder.AddColumn<int>(
                name: "Waiting",
                table: "SeatPools",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Organizations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "CountyFacts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MembersWaitFirstUntil",
                table: "Convenings",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccessibilityCases",
                columns: table => new
                {
                    AccessibilityCaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    What = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PageAddress = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ClosedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessibilityCases", x => x.AccessibilityCaseId);
                });

            migrationBuilder.CreateTable(
                name: "AgendaActivities",
                columns: table => new
                {
                    AgendaActivityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Day = table.Column<int>(type: "int", nullable: true),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    RevisedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaActivities", x => x.AgendaActivityId);
                    table.ForeignKey(
                        name: "FK_AgendaActivities_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttendeeAnswers",
                columns: table => new
                {
                    AttendeeAnswersId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AttendeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    BadgeName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LatinSpelling = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Pronouns = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AccessNeeds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DietaryNeeds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IsInDirectory = table.Column<bool>(type: "bit", nullable: false),
                    MayBePhotographed = table.Column<bool>(type: "bit", nullable: false),
                    IsOnContactList = table.Column<bool>(type: "bit", nullable: false),
                    IsLivedExperienceConsultant = table.Column<bool>(type: "bit", nullable: false),
                    SessionWishes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendeeAnswers", x => x.AttendeeAnswersId);
                    table.ForeignKey(
                        name: "FK_AttendeeAnswers_Attendees_AttendeeId",
                        column: x => x.AttendeeId,
                        principalTable: "Attendees",
                        principalColumn: "AttendeeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CohortCoordinators",
                columns: table => new
                {
                    Cohort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortCoordinators", x => new { x.Cohort, x.AccountId });
                    table.ForeignKey(
                        name: "FK_CohortCoordinators_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    InvitationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InvitedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.InvitationId);
                    table.ForeignKey(
                        name: "FK_Invitations_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                columns: table => new
                {
                    JoinRequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NewName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NewAgencyType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NewCountyCode = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => x.JoinRequestId);
                    table.ForeignKey(
                        name: "FK_JoinRequests_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Counties_NewCountyCode",
                        column: x => x.NewCountyCode,
                        principalTable: "Counties",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    OutboxMessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    About = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipientAddress = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    RecipientName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnqueuedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Claim = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.OutboxMessageId);
                });

            migrationBuilder.CreateTable(
                name: "PersonalLinks",
                columns: table => new
                {
                    PersonalLinkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AttendeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalLinks", x => x.PersonalLinkId);
                    table.ForeignKey(
                        name: "FK_PersonalLinks_Attendees_AttendeeId",
                        column: x => x.AttendeeId,
                        principalTable: "Attendees",
                        principalColumn: "AttendeeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    RoomId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Floor = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Capacity = table.Column<int>(type: "int", nullable: true),
                    Layout = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    IsStepFree = table.Column<bool>(type: "bit", nullable: false),
                    HasHearingLoop = table.Column<bool>(type: "bit", nullable: false),
                    HasCaptionDisplay = table.Column<bool>(type: "bit", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    HoldsSessions = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rooms", x => x.RoomId);
                    table.ForeignKey(
                        name: "FK_Rooms_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Speakers",
                columns: table => new
                {
                    SpeakerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Visibility = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Organization = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Biography = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Pronouns = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Speakers", x => x.SpeakerId);
                    table.ForeignKey(
                        name: "FK_Speakers_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tracks",
                columns: table => new
                {
                    TrackId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tracks", x => x.TrackId);
                    table.ForeignKey(
                        name: "FK_Tracks_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitingListEntries",
                columns: table => new
                {
                    WaitingListEntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seats = table.Column<int>(type: "int", nullable: false),
                    IsMember = table.Column<bool>(type: "bit", nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingListEntries", x => x.WaitingListEntryId);
                    table.ForeignKey(
                        name: "FK_WaitingListEntries_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingListEntries_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "RegistrationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TrackId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    RoomId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Format = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Abstract = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Objectives = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Cohort = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ContentAdvisory = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CreditMinutes = table.Column<int>(type: "int", nullable: true),
                    Interpreter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Captioning = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MayBeRecorded = table.Column<bool>(type: "bit", nullable: false),
                    MayBePhotographed = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    RevisedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.SessionId);
                    table.ForeignKey(
                        name: "FK_Sessions_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "RoomId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Tracks_TrackId",
                        column: x => x.TrackId,
                        principalTable: "Tracks",
                        principalColumn: "TrackId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitedPools",
                columns: table => new
                {
                    WaitedPoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Needed = table.Column<int>(type: "int", nullable: false),
                    HoldsOthersBack = table.Column<bool>(type: "bit", nullable: false),
                    WaitingListEntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitedPools", x => x.WaitedPoolId);
                    table.ForeignKey(
                        name: "FK_WaitedPools_WaitingListEntries_WaitingListEntryId",
                        column: x => x.WaitingListEntryId,
                        principalTable: "WaitingListEntries",
                        principalColumn: "WaitingListEntryId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionSpeakers",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsModerator = table.Column<bool>(type: "bit", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionSpeakers", x => new { x.SessionId, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_SessionSpeakers_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "SessionId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionSpeakers_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "SpeakerId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_SeatPools_WaitingNeverNegative",
                table: "SeatPools",
                sql: "Waiting >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_OrganizationId_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "OrganizationId", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_Status_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "Status", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_SubmittedAt_Reference",
                table: "Registrations",
                columns: new[] { "ConveningId", "SubmittedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_MergedInto",
                table: "Organizations",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Name",
                table: "Organizations",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_AccessibilityCases_ClosedAt_DueOn",
                table: "AccessibilityCases",
                columns: new[] { "ClosedAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessibilityCases_Reference",
                table: "AccessibilityCases",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaActivities_ConveningId_Code",
                table: "AgendaActivities",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttendeeAnswers_AttendeeId_Address",
                table: "AttendeeAnswers",
                columns: new[] { "AttendeeId", "Address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CohortCoordinators_AccountId",
                table: "CohortCoordinators",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Email_State",
                table: "Invitations",
                columns: new[] { "Email", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganizationId",
                table: "Invitations",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_AccountId",
                table: "JoinRequests",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_NewCountyCode",
                table: "JoinRequests",
                column: "NewCountyCode");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_OrganizationId",
                table: "JoinRequests",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_State_At",
                table: "JoinRequests",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_EnqueuedAt",
                table: "OutboxMessages",
                columns: new[] { "State", "EnqueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalLinks_AttendeeId",
                table: "PersonalLinks",
                column: "AttendeeId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalLinks_TokenHash",
                table: "PersonalLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_ConveningId_Code",
                table: "Rooms",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ConveningId_Code",
                table: "Sessions",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ConveningId_StartsAt",
                table: "Sessions",
                columns: new[] { "ConveningId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_RoomId",
                table: "Sessions",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_TrackId",
                table: "Sessions",
                column: "TrackId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSpeakers_SpeakerId",
                table: "SessionSpeakers",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_ConveningId_Code",
                table: "Speakers",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tracks_ConveningId_Code",
                table: "Tracks",
                columns: new[] { "ConveningId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaitedPools_WaitingListEntryId",
                table: "WaitedPools",
                column: "WaitingListEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_ConveningId_JoinedAt",
                table: "WaitingListEntries",
                columns: new[] { "ConveningId", "JoinedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_RegistrationId",
                table: "WaitingListEntries",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Organizations_Organizations_MergedInto",
                table: "Organizations",
                column: "MergedInto",
                principalTable: "Organizations",
                principalColumn: "OrganizationId",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Organizations_Organizations_MergedInto",
                table: "Organizations");

            migrationBuilder.DropTable(
                name: "AccessibilityCases");

            migrationBuilder.DropTable(
                name: "AgendaActivities");

            migrationBuilder.DropTable(
                name: "AttendeeAnswers");

            migrationBuilder.DropTable(
                name: "CohortCoordinators");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JoinRequests");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "PersonalLinks");

            migrationBuilder.DropTable(
                name: "SessionSpeakers");

            migrationBuilder.DropTable(
                name: "WaitedPools");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Speakers");

            migrationBuilder.DropTable(
                name: "WaitingListEntries");

            migrationBuilder.DropTable(
                name: "Rooms");

            migrationBuilder.DropTable(
                name: "Tracks");

            migrationBuilder.DropCheckConstraint(
                name: "CK_SeatPools_WaitingNeverNegative",
                table: "SeatPools");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_OrganizationId_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_Status_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_ConveningId_SubmittedAt_Reference",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_MergedInto",
                table: "Organizations");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_Name",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Waiting",
                table: "SeatPools");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "CountyFacts");

            migrationBuilder.DropColumn(
                name: "MembersWaitFirstUntil",
                table: "Convenings");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ConveningId_Status",
                table: "Registrations",
                columns: new[] { "ConveningId", "Status" });
        }
    }
}
