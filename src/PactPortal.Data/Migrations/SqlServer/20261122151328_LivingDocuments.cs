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

            migrationBuilder.CreateIndex(
                name: "IX_JustificationLetters_Number_Version",
                table: "JustificationLetters",
                columns: new[] { "Number", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_JustificationLetters_Number_Version",
                table: "JustificationLetters");

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

            migrationBuilder.CreateIndex(
                name: "IX_JustificationLetters_Number",
                table: "JustificationLetters",
                column: "Number",
                unique: true);
        }
    }
}
