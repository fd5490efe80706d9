using System.Reflection;
using System.Reflection.Emit;

namespace PactPortal.Web.Tests;

/// <summary>
/// What a type of an assembly uses, as compiled: in its signatures, attributes and method bodies, its lambdas and state
/// machines included. What the compiler copies and forgets, constants and <c>nameof</c>, isn't in it.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(code => code.Value);

    /// <summary>The type a person wrote: a lambda's or an iterator's class belongs to the one around it.</summary>
    public static Type Outermost(this Type type) => type.DeclaringType is { } outer ? outer.Outermost() : type;

    /// <summary>Every type in the assembly that a person wrote, with the members its code uses.</summary>
    public static ILookup<Type, MemberInfo> UsesOf(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => !type.Outermost().Name.StartsWith('<'))
            .SelectMany(type => MembersIn(type).Select(used => (User: type.Outermost(), Used: used)))
            .ToLookup(use => use.User, use => use.Used);

    /// <summary>The types in a member: a method's declarer and type arguments, a list and what it lists.</summary>
    public static IEnumerable<Type> Types(this MemberInfo member) => member switch
    {
        Type { HasElementType: true } type => type.GetElementType()?.Types() ?? [],
        Type { IsGenericParameter: true } => [],
        Type { IsGenericType: true } type => type.GetGenericArguments().SelectMany(Types).Prepend(type.GetGenericTypeDefinition().Outermost()),
        Type type => [type.Outermost()],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().SelectMany(Types).Concat(method.DeclaringType?.Types() ?? []),
        _ => member.DeclaringType?.Types() ?? [],
    };

    public static IEnumerable<Type> Signature(this MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method is MethodInfo info ? [info.ReturnType] : []).SelectMany(Types);

    private static IEnumerable<MemberInfo> MembersIn(Type type)
    {
        var methods = type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).ToList();
        return new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(methods.SelectMany(Signature))
            .Concat(Attributes(type))
            .Concat(type.GetMembers(Declared).SelectMany(Attributes))
            .Concat(methods.SelectMany(InBody));
    }

    private static IEnumerable<MemberInfo> Attributes(MemberInfo member) =>
        member.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Select(argument => argument.Value).OfType<Type>().Prepend(attribute.AttributeType));

    private static IEnumerable<MemberInfo> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var caught = body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType).OfType<Type>();
        return body.LocalVariables.Select(local => local.LocalType).Concat(caught).Concat(Operands(method, body.GetILAsByteArray() ?? []));
    }

    private static IEnumerable<MemberInfo> Operands(MethodBase method, byte[] il)
    {
        var (typeArguments, methodArguments) = (method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? BitConverter.ToInt16([il[at + 1], 0xFE]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineType or OperandType.InlineTok or OperandType.InlineMethod or OperandType.InlineField
                && method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
