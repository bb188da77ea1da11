using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>One thing that compiles and does not run as written; the README lists the codes.</summary>
internal interface IRule
{
    void Check(DeviceAssembly assembly);
}
