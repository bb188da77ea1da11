using System;

namespace nanoFramework.TestFramework;

/// <summary>The rule that launcher and test adapter share.</summary>
public static class Helper
{
    /// <summary>The attributes without TestMethod when a DataRow is among them: the rows are the tests then.</summary>
    public static object[] RemoveTestMethodIfDataRowExists(object[] attribs)
        => Array.Exists(attribs, a => a is DataRowAttribute)
            ? Array.FindAll(attribs, a => a.GetType() != typeof(TestMethodAttribute))
            : attribs;
}
