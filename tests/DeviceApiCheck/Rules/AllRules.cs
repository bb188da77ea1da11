namespace Terminal.DeviceApiCheck.Rules;

/// <summary>Every rule of the second pass.</summary>
internal static class AllRules
{
    public static IRule[] Create() =>
    [
        new DirectiveRule(),
        new GenericsRule(),
        new SignatureRule(),
        new InterfaceBodyRule(),
        new AddedTypeRule(),
        new OpcodeRule(),
        new ForbiddenMemberRule(),
        new CompileTimeOnlyRule(),
        new NativeCodeRule(),
        new EnumTextRule(),
        new NumberFormatRule(),
        new StringConstantRule(),
        new TextSearchRule(),
        new StaticInitializerRule(),
        new ChangingStaticsRule(),
    ];
}
