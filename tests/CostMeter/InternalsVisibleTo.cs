using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Terminal.Virtual.Tests")]
