using Microsoft.VisualStudio.TestTools.UnitTesting;

// What runs in real time (browser, pseudo-terminal, gateway) or shares a console or a counter, or writes a document, has the machine for itself: [DoNotParallelize].
[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.MethodLevel)]
