using Mono.Cecil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV012: code in an interface. A default implementation throws when it is called.</summary>
internal sealed class InterfaceBodyRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            if (method.DeclaringType.IsInterface)
            {
                assembly.Report(
                    "DEV012",
                    $"{method.DeclaringType.Name}.{method.Name} has a body: on the device an interface holds no code; move it into a class.",
                    method);
            }
        }
    }
}
