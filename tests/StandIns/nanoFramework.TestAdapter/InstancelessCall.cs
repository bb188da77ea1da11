using System;
using System.Reflection;
using System.Reflection.Emit;

namespace nanoFramework.TestAdapter;

/// <summary>
/// Calls a test as the launcher does: an instance method runs with a null <c>this</c>, no constructor has run, and
/// exceptions arrive as they were thrown.
/// </summary>
internal static class InstancelessCall
{
    private delegate void Call(object[] arguments);

    public static void Invoke(MethodInfo method, object[] arguments)
    {
        DynamicMethod stub = new("launch", typeof(void), [typeof(object[])], method.Module, skipVisibility: true);
        ILGenerator il = stub.GetILGenerator();
        if (!method.IsStatic)
        {
            il.Emit(OpCodes.Ldnull);
        }

        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_Ref);
            EmitUnboxing(il, parameters[i].ParameterType);
        }

        il.Emit(OpCodes.Call, method);
        if (method.ReturnType != typeof(void))
        {
            il.Emit(OpCodes.Pop);
        }

        il.Emit(OpCodes.Ret);
        ((Call)stub.CreateDelegate(typeof(Call)))(arguments);
    }

    private static void EmitUnboxing(ILGenerator il, Type type)
    {
        if (type.IsEnum)
        {
            il.Emit(OpCodes.Unbox_Any, Enum.GetUnderlyingType(type));
        }
        else
        {
            il.Emit(type.IsValueType ? OpCodes.Unbox_Any : OpCodes.Castclass, type);
        }
    }
}
