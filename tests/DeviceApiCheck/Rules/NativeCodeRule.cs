using Mono.Cecil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV022: methods whose code would have to be in the firmware image, and modules to load it from.</summary>
internal sealed class NativeCodeRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.Methods)
        {
            if (!method.HasBody && !method.IsAbstract && !method.IsRuntime)
            {
                assembly.Report("DEV022", $"{method.Name} has no body: stock firmware brings no code for it.", method);
            }
        }

        foreach (ModuleReference module in assembly.Definition.MainModule.ModuleReferences)
        {
            assembly.Report("DEV022", $"The module {module.Name} is referenced; a device has no modules to load.");
        }
    }
}
