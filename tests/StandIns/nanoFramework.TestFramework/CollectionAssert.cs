using System.Collections;

namespace nanoFramework.TestFramework;

/// <summary>Assertions on collections, element by element with object.Equals.</summary>
public sealed class CollectionAssert
{
    /// <summary>Fails unless the collection has no element.</summary>
    public static void Empty(ICollection collection, string message = "")
    {
        Assert.RequireArgument(collection, "CollectionAssert.Empty", nameof(collection));
        Assert.Check(collection.Count == 0, "CollectionAssert.Empty", message);
    }

    /// <summary>Fails if the collection has no element.</summary>
    public static void NotEmpty(ICollection collection, string message = "")
    {
        Assert.RequireArgument(collection, "CollectionAssert.NotEmpty", nameof(collection));
        Assert.Check(collection.Count != 0, "CollectionAssert.NotEmpty", message);
    }

    /// <summary>Fails unless both have equal elements in the same order.</summary>
    public static void AreEqual(ICollection expected, ICollection actual, string message = "")
    {
        string difference = FirstDifference(expected, actual);
        Assert.Check(difference is null, "CollectionAssert.AreEqual", $"{message}({difference})");
    }

    /// <summary>Fails if both have equal elements in the same order.</summary>
    public static void AreNotEqual(ICollection notExpected, ICollection actual, string message = "")
        => Assert.Check(
            FirstDifference(notExpected, actual) is not null,
            "CollectionAssert.AreNotEqual",
            $"{message}(Both collection contain same elements.)");

    private static string FirstDifference(ICollection expected, ICollection actual)
    {
        if (ReferenceEquals(expected, actual))
        {
            return null;
        }

        if (expected is null || actual is null)
        {
            return "";
        }

        if (expected.Count != actual.Count)
        {
            return "Different number of elements.";
        }

        IEnumerator left = expected.GetEnumerator();
        IEnumerator right = actual.GetEnumerator();
        for (int index = 0; left.MoveNext() && right.MoveNext(); index++)
        {
            if (!Equals(left.Current, right.Current))
            {
                return $"Element at index {index} do not match. Expected:<{left.Current}>. Actual:<{right.Current}>.";
            }
        }

        return null;
    }
}
