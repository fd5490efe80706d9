using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Request",
                table: "JustificationLetters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupersededAt",
                table: "JustificationLetters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "JustificationLetters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Convenings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BadgeCode",
                table: "Attendees",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PrintJobs",
                columns: table => new
                {
                    PrintJobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConveningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FileSize = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftOut = table.Column<string>(type: "TEXT", nullable: false),
                    KeptUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    FailedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Live = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
