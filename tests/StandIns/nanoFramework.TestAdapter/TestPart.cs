namespace nanoFramework.TestAdapter;

/// <summary>The passes of the launcher over one class, in their order.</summary>
internal enum TestPart
{
    Setup,
    TestMethod,
    DataRow,
    Cleanup,
}
