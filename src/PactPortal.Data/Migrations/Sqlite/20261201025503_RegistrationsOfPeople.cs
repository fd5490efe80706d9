using System;
using Microsoft.EntityFrameworkCore.Migrations;
using PactPortal.Data.Migrations.Copies;

#nullable disable

namespace PactPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegistrationsOfPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "UX_Registrations_OneDraft",
                table: "Registrations");

            migrationBuilder.AddPayerPersonColumn("Registrations");
            migrationBuilder.AddPayerPersonColumn("BillingDocuments");
            migrationBuilder.AddPayerPersonColumn("Payments", isKnown: false);
            migrationBuilder.LetOrganizationBeEmpty("Registrations");
            migrationBuilder.LetOrganizationBeEmpty("BillingDocuments");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OrganizationId_SubmittedAt",
                table: "Registrations",
                columns: new[] { "OrganizationId", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_PayerPersonId",
                table: "Registrations",
                column: "PayerPersonId",
                filter: "PayerPersonId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_Registrations_OneDraft",
                table: "Registrations",
                columns: new[] { "OrganizationId", "ConveningId" },
                unique: true,
                filter: "Status = 'Draft' AND OrganizationId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_Registrations_OneDraftOfPerson",
                table: "Registrations",
                columns: new[] { "PayerPersonId", "ConveningId" },
                unique: true,
                filter: "Status = 'Draft' AND PayerPersonId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_PayerPersonId",
                table: "Payments",
                column: "PayerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BillingDocuments_PayerPersonId_IssuedAt",
                table: "BillingDocuments",
                columns: new[] { "PayerPersonId", "IssuedAt" },
                filter: "PayerPersonId IS NOT NULL");

            migrationBuilder.MakeTriggersAnew();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_BillingDocuments_People_PayerPersonId",
                table: "BillingDocuments");

            migrationBuilder.DropForeignKey(
                name: "FK_Payments_People_PayerPersonId",
                table: "Payments");

            migrationBuilder.DropForeignKey(
                name: "FK_Registrations_People_PayerPersonId",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_OrganizationId_SubmittedAt",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_PayerPersonId",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "UX_Registrations_OneDraft",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "UX_Registrations_OneDraftOfPerson",
                table: "Registrations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Payments_OnePayer",
                table: "Payments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Registrations_OnePayer",
                table: "Registrations");

            migrationBuilder.DropIndex(
                name: "IX_Payments_PayerPersonId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_BillingDocuments_PayerPersonId_IssuedAt",
                table: "BillingDocuments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_BillingDocuments_OnePayer",
                table: "BillingDocuments");

            migrationBuilder.DropColumn(
                name: "PayerPersonId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "PayerPersonId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "PayerPersonId",
                table: "BillingDocuments");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrganizationId",
                table: "Registrations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "OrganizationId",
                table: "BillingDocuments",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "UX_Registrations_OneDraft",
                table: "Registrations",
                columns: new[] { "OrganizationId", "ConveningId" },
                unique: true,
                filter: "Status = 'Draft'");
        }
    }
}
