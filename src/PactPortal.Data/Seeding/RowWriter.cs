using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PactPortal.Data.Seeding;

/// <summary>
/// Inserts many rows of one table by one prepared command in the running transaction: ten times as quick as tracking each. The
/// columns are the model's, those of records kept in the same row included.
/// </summary>
public sealed class RowWriter<T> : IAsyncDisposable
    where T : class
{
    private readonly DbCommand command;
    private readonly List<(DbParameter Parameter, Func<T, object?> Read)> columns = [];
    private bool isPrepared;

    /// <param name="shadows">Values of columns that the type itself doesn't know.</param>
    public RowWriter(PortalDbContext db, IReadOnlyDictionary<string, Func<T, object?>>? shadows = null)
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity.");
        var table = StoreObjectIdentifier.Table(type.GetTableName() ?? "", type.GetSchema());
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        Add(type.GetProperties(), row => row);
        foreach (var inner in type.GetComplexProperties())
        {
            Add(inner.ComplexType.GetProperties(), row => inner.PropertyInfo?.GetValue(row));
        }

        foreach (var owned in type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsCollection))
        {
            Add(owned.TargetEntityType.GetProperties().Where(property => !property.IsPrimaryKey()), row => owned.PropertyInfo?.GetValue(row));
        }

        var sql = db.GetService<ISqlGenerationHelper>();
        var names = columns.Select(column => sql.DelimitIdentifier(column.Parameter.ParameterName[1..]));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";

        void Add(IEnumerable<IProperty> properties, Func<T, object?> part)
        {
            foreach (var property in properties)
            {
                var mapping = property.GetRelationalTypeMapping();
                var parameter = mapping.CreateParameter(command, "@" + property.GetColumnName(table), null, nullable: true);
                command.Parameters.Add(parameter);
                var read = shadows?.GetValueOrDefault(property.Name) ?? Reader(property, part);
                columns.Add((parameter, row => Stored(read(row), mapping.Converter)));
            }
        }
    }

    public async Task WriteAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        if (!isPrepared)
        {
            await command.PrepareAsync(cancellation);
            isPrepared = true;
        }

        foreach (var row in rows)
        {
            foreach (var (parameter, read) in columns)
            {
                parameter.Value = read(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static Func<T, object?> Reader(IProperty property, Func<T, object?> part)
    {
        PropertyInfo info = property.PropertyInfo ?? throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} needs a value of its own.");
        return row => part(row) is { } owner ? info.GetValue(owner) : null;
    }

    private static object? Stored(object? value, ValueConverter? converter) => value is null || converter is null ? value : converter.ConvertToProvider(value);
}
