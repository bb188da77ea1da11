using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.CostMeter;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>Instrumented code does the same as before and counts what it did.</summary>
[TestClass]
[DoNotParallelize]
public class CostMeterTests
{
    [TestMethod]
    public void StraightCodeCountsItsInstructions()
    {
        Counted counted = Run("static int Do() { int a = S(); return a * 3; }\nstatic int S() => 4;", 12);

        Assert.AreEqual(counted.InstructionsOf("Do") + counted.InstructionsOf("S"), counted.Instructions);
    }

    [TestMethod]
    public void ALoopCountsEachTurn()
    {
        long ten = Run("static int Do() { int n = 0; for (int i = 0; i < 10; i++) { n += i; } return n; }", 45).Instructions;
        long twenty = Run("static int Do() { int n = 0; for (int i = 0; i < 20; i++) { n += i; } return n; }", 190).Instructions;
        long thirty = Run("static int Do() { int n = 0; for (int i = 0; i < 30; i++) { n += i; } return n; }", 435).Instructions;

        Assert.IsGreaterThan(10 * 6, twenty - ten);
        Assert.AreEqual(twenty - ten, thirty - twenty);
    }

    [TestMethod]
    public void OnlyTheBranchThatIsTakenCounts()
    {
        string code = "static int Do() { int n = X; if (n > 3) { return n; } n += 5; n *= 7; n -= 2; n ^= 1; return n; }\nstatic int X => ";

        Assert.IsGreaterThan(Run(code + "9;", 9).Instructions + 8, Run(code + "1;", 41).Instructions);
    }

    [TestMethod]
    public void ObjectsArraysBoxesAndTextsAreCounted()
    {
        Counted none = Run("static int Do() { P p = new P(); p.X = 2; return p.X; }\nstruct P { public int X; }", 2);
        Counted some = Run(
            "static int Do() { C c = new C(); byte[] b = new byte[25]; object o = b.Length; string s = string.Concat(S, \"cd\"); return (int)o + s.Length + c.B; }\n" +
            "static string S => \"ab\";\nclass C { public int A; public int B; }",
            29);

        Assert.AreEqual(0L, none.Allocations);
        Assert.AreEqual(0L, none.HeapBlocks);
        Assert.AreEqual(4L, some.Allocations);

        // Object 1 + 2 fields, array 1 + 3 blocks of 12 bytes, box 1 + 1, text 1 + 1.
        Assert.AreEqual(3L + 4 + 2 + 2, some.HeapBlocks);
    }

    [TestMethod]
    public void LibraryCallsCountByTheTable()
    {
        Counted counted = Run("static int Do() { byte[] a = new byte[40]; a[1] = 7; System.Array.Copy(a, 0, a, 10, 20); System.Array.Clear(a, 0, 5); return a[11]; }", 7);

        Assert.AreEqual(2L, counted.NativeCalls);
        Assert.AreEqual(25L, counted.NativeBytes);
    }

    [TestMethod]
    [DataRow("static int Do() { try { return T(0); } catch (System.InvalidOperationException) { return 5; } finally { N++; } }\nstatic int N;\nstatic int T(int x) { if (x == 0) { throw new System.InvalidOperationException(); } return x; }", 5)]
    [DataRow("static int Do() { int n = 0; foreach (char c in \"abc\") { switch (c) { case 'a': n += 1; break; case 'b': n += 10; break; case 'c': n += 100; break; } } return n; }", 111)]
    [DataRow("static int Do() { int n = 3; D d = x => x + n; n = 4; return d(1) + Twice(2); int Twice(int y) => y * n; }\ndelegate int D(int x);", 13)]
    [DataRow("static int Do() { object o = 5; string s = o is int x && x > 3 ? \"long\" : null; s ??= \"none\"; return s switch { \"long\" => 1, \"none\" => 2, _ => 3 }; }", 1)]
    [DataRow("static int Do() { int[][] a = { new[] { 1, 2 }, new[] { 3 } }; int n = 0; for (int i = 0; i < a.Length; i++) { for (int j = 0; j < a[i].Length; j++) { n += a[i][j]; } } return n; }", 6)]
    [DataRow("static int Do() { int n = 0; for (int i = 0; i < 300; i++) { if (i % 3 == 0) { continue; } n += i & 1; if (n > 40) { break; } } return n; }", 41)]
    public void CodeDoesTheSameAsBefore(string members, int result)
        => Assert.IsGreaterThan(0L, Run(members, result).Instructions);

    [TestMethod]
    public void AnUnlistedMethodIsNamedAndGuessed()
    {
        LibraryCosts costs = new(new StringReader("# comment\n3 1 System.Object::ToString\n"));
        using ModuleDefinition module = ModuleDefinition.CreateModule("m", ModuleKind.Dll);

        int listed = costs.NumberOf(module.ImportReference(typeof(object).GetMethod("ToString")));
        int unlisted = costs.NumberOf(module.ImportReference(typeof(object).GetMethod("GetHashCode")));

        CollectionAssert.AreEqual(new[] { "System.Object::GetHashCode()" }, costs.Unlisted.ToArray());
        Assert.AreEqual(3, costs.Instructions[listed]);
        Assert.AreEqual(20, costs.Instructions[unlisted]);
        Assert.AreEqual(1, costs.NativeCalls[unlisted]);
    }

    private static Counted Run(string members, int expected)
    {
        byte[] plain = Compile($"static class Sample {{\n{members}\n}}");
        LibraryCosts costs = LibraryCosts.Read();
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(plain));
        new Instrumenter(module, costs, _ => false, []).Instrument();
        MemoryStream instrumented = new();
        module.Write(instrumented);
        instrumented.Position = 0;

        // The numbers are this code's own, not those of a file beside a program.
        CostCounter.SetLibraryCosts(costs.Instructions.Zip(costs.NativeCalls, (i, c) => new[] { i, c }).ToArray());
        Assembly assembly = new AssemblyLoadContext("sample").LoadFromStream(instrumented);
        CostCounter.Reset();
        object result = assembly.GetType("Sample").GetMethod("Do", BindingFlags.NonPublic | BindingFlags.Static).Invoke(null, null);
        Assert.AreEqual(expected, result);
        return new Counted(
            CostCounter.Instructions,
            CostCounter.NativeCalls,
            CostCounter.NativeBytes,
            CostCounter.Allocations,
            CostCounter.HeapBlocks,
            plain);
    }

    private static byte[] Compile(string source)
    {
        IEnumerable<string> libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp10))],
            libraries.Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    private sealed record Counted(
        long Instructions,
        long NativeCalls,
        long NativeBytes,
        long Allocations,
        long HeapBlocks,
        byte[] Plain)
    {
        public long InstructionsOf(string method)
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(Plain));
            return module.GetType("Sample").Methods.Single(m => m.Name == method).Body.Instructions.Count(i => i.OpCode.Code != Code.Nop);
        }
    }
}
