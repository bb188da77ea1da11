using System;

namespace TestFrameworkShared
{
    /// <summary>An assertion did not hold.</summary>
    public class AssertFailedException : Exception
    {
        /// <summary>Without a message.</summary>
        public AssertFailedException()
        {
        }

        /// <summary>With the message that the test report shows.</summary>
        public AssertFailedException(string msg)
            : base(msg)
        {
        }

        /// <summary>With a message and its cause.</summary>
        public AssertFailedException(string msg, Exception ex)
            : base(msg, ex)
        {
        }
    }
}

namespace nanoFramework.TestFramework
{
    /// <summary>Thrown by <see cref="Assert.SkipTest"/>.</summary>
    public class SkipTestException : Exception
    {
        /// <summary>With the reason for skipping.</summary>
        public SkipTestException(string message = null, Exception innerException = null)
            : base(message, innerException)
        {
        }
    }
}
