using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PactPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LivingDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_JustificationLetters_Number",
                table: "JustificationLetters");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetrievedOn",
                table: "ProvidedStatements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Request",
                table: "JustificationLetters",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SupersededAt",
                table: "JustificationLetters",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "JustificationLetters",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Convenings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BadgeCode",
                table: "Attendees",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PrintJobs",
                columns: table => new
                {
                    PrintJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConveningId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RequestedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Items = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    FileSize = table.Column<long>(type: "bigint", nullable: true),
                    LeftOut = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    KeptUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    FailedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RemovedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Claim = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Live = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintJobs", x => x.PrintJobId);
                    table.ForeignKey(
                        name: "FK_PrintJobs_Convenings_ConveningId",
                        column: x => x.ConveningId,
                        principalTable: "Convenings",
                        principalColumn: "ConveningId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JustificationLetters_Number_Version",
                table: "JustificationLetters",
                columns: new[] { "Number", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_BadgeCode",
                table: "Attendees",
                column: "BadgeCode",
                unique: true,
                filter: "BadgeCode IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PrintJobs_ConveningId_RequestedAt",
                table: "PrintJobs",
                columns: new[] { "ConveningId", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintJobs_Live",
                table: "PrintJobs",
                column: "Live",
                unique: true,
                filter: "Live IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PrintJobs");

            migrationBuilder.DropIndex(
                name: "IX_JustificationLetters_Number_Version",
                table: "JustificationLetters");

            migrationBuilder.DropIndex(
                name: "IX_Attendees_BadgeCode",
                table: "Attendees");

            migrationBuilder.DropColumn(
                name: "RetrievedOn",
                table: "ProvidedStatements");

            migrationBuilder.DropColumn(
                name: "Request",
                table: "JustificationLetters");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "JustificationLetters");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "JustificationLetters");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Convenings");

            migrationBuilder.DropColumn(
                name: "BadgeCode",
                table: "Attendees");

            migrationBuilder.CreateIndex(
                name: "IX_JustificationLetters_Number",
                table: "JustificationLetters",
                column: "Number",
                unique: true);
        }
    }
}
