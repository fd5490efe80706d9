using PactPortal.Data;

namespace PactPortal.Testing;

/// <summary>A step of the application on a context that a test writes with.</summary>
public static class StepOf
{
    public static T Step<T>(this PortalDbContext db) => (T)Make(db, typeof(T));

    private static object Make(PortalDbContext db, Type type)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsInstanceOfType(db) ? db : Make(db, parameter.ParameterType))]);
    }
}
