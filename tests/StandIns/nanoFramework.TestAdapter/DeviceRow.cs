using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace nanoFramework.TestAdapter;

/// <summary>
/// What a [DataRow] may hold on the device: at least one argument, each a non-null primitive or string, each of
/// exactly the parameter's type, for nothing is converted there.
/// </summary>
internal static class DeviceRow
{
    private const int MostArguments = 255;

    /// <summary>The row's arguments as far as they can be read, for display and for the call.</summary>
    public static object[] Arguments(CustomAttributeData row)
        => Written(row)?.Select(a => a.Value).ToArray() ?? [];

    /// <summary>Why the device could not call the method with this row, or null.</summary>
    public static string Refusal(CustomAttributeData row, MethodInfo method)
    {
        IReadOnlyList<CustomAttributeTypedArgument> written = Written(row);
        if (written is null || written.Count == 0 || written.Count > MostArguments)
        {
            return "A row has one to 255 arguments; this one ends the whole test run on the device.";
        }

        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length != written.Count)
        {
            return $"The row has {written.Count} argument(s), the method takes {parameters.Length}.";
        }

        for (int i = 0; i < written.Count; i++)
        {
            string refusal = ArgumentRefusal(written[i], parameters[i]);
            if (refusal is not null)
            {
                return $"Argument {i + 1}: {refusal}";
            }
        }

        return null;
    }

    private static IReadOnlyList<CustomAttributeTypedArgument> Written(CustomAttributeData row)
        => row.ConstructorArguments.Count == 1
            ? row.ConstructorArguments[0].Value as IReadOnlyList<CustomAttributeTypedArgument>
            : null;

    private static string ArgumentRefusal(CustomAttributeTypedArgument argument, ParameterInfo parameter)
    {
        if (argument.Value is null)
        {
            return "null cannot be written into device metadata.";
        }

        Type type = argument.ArgumentType;
        if (type.IsEnum || !(type.IsPrimitive || type == typeof(string)))
        {
            return $"{type.Name} cannot be written into device metadata, only primitives and strings can.";
        }

        Type wanted = parameter.ParameterType.IsEnum
            ? Enum.GetUnderlyingType(parameter.ParameterType)
            : parameter.ParameterType;
        return wanted == typeof(object) || wanted == type
            ? null
            : $"it is {type.Name}, the parameter {parameter.Name} is {parameter.ParameterType.Name}, and nothing is " +
            "converted on the device: write the argument in the parameter's type, for example (byte)5, 5L or 5u.";
    }
}
