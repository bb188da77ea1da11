using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>
/// Stands before a port and lets one of its calls fail as the port's description allows: once, or it and all that follow.
/// Calls that merely look whether there is anything are not counted.
/// </summary>
public class FaultyPort : DispatchProxy
{
    private object port;
    private Plan plan;

    /// <summary>Puts a plan before a port.</summary>
    public static object Before(object port, Type type, Plan plan)
    {
        FaultyPort proxy = (FaultyPort)Create(type, typeof(FaultyPort));
        proxy.port = port;
        proxy.plan = plan;
        return proxy;
    }

    protected override object Invoke(MethodInfo method, object[] arguments)
    {
        // What ends the box or only tells constants is no call that fails.
        bool isSafe = method.Name is "FeedWatchdog" or "Reboot" or "get_UptimeMs" or "get_ResetReason" or "get_UniqueId"
            or "get_FreeMemoryBytes" or "get_BaudRate" or "get_MaxTransferBytes" or "get_Length";
        if (isSafe)
        {
            return Call(method, arguments);
        }

        // A failing write or order is one that is not carried out; of what only looks, the answer is known before it is spoiled.
        bool isLook = arguments.Length == 0 && method.ReturnType != typeof(void) || port is ISerialChannel && method.Name != "Write";
        object answer = isLook ? Call(method, arguments) : null;
        bool isNothing = port is ISerialChannel && (isLook ? answer is 0 : (int)arguments[2] == 0);
        if (isNothing || !plan.Takes(method.Name, isLook && Equals(answer, Failure(method, arguments))))
        {
            return isLook ? answer : Call(method, arguments);
        }

        return port is ISerialChannel && !isLook ? arguments[2] : Failure(method, arguments);
    }

    private object Call(MethodInfo method, object[] arguments)
    {
        return method.Invoke(port, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static object Failure(MethodInfo method, object[] arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsOut)
            {
                arguments[i] = "the port failed";
            }
        }

        Type result = method.ReturnType;
        return result == typeof(void) ? null
            : result == typeof(bool) ? false
            : result == typeof(long) ? 0L
            : result == typeof(string) ? ""
            : result == typeof(HttpExchange) ? HttpExchange.ConnectFailed
            : result == typeof(NetworkState) ? NetworkState.Down
            : result == typeof(int) ? method.DeclaringType == typeof(IFileStore) ? StoreResult.Failed : 0
            : Activator.CreateInstance(result);
    }

    /// <summary>Which call fails, counted over all starts of a terminal.</summary>
    public sealed class Plan
    {
        private readonly long failing;
        private readonly bool fromThenOn;
        private readonly HashSet<string> kinds = new HashSet<string>();

        /// <summary>The n-th call from 1; 0 for none.</summary>
        public Plan(long failing, bool fromThenOn)
        {
            this.failing = failing;
            this.fromThenOn = fromThenOn;
        }

        /// <summary>Calls so far.</summary>
        public long Calls { get; private set; }

        /// <summary>The script's part, for telling calls apart; null for a plan that only fails.</summary>
        public Func<int> Part { get; set; }

        /// <summary>Calls whose failure is another answer than they gave.</summary>
        public List<long> Telling { get; } = new List<long>();

        /// <summary>Of these, the first of each member from each place in each part.</summary>
        public List<long> Distinct { get; } = new List<long>();

        /// <summary>Counts a call of a member, which may answer what its failure would; true when it fails.</summary>
        public bool Takes(string member, bool answersTheSame)
        {
            Calls++;
            if (Part != null && !answersTheSame)
            {
                Telling.Add(Calls);
                if (kinds.Add(Part() + member + Place()))
                {
                    Distinct.Add(Calls);
                }
            }

            return failing > 0 && (Calls == failing || (fromThenOn && Calls > failing));
        }

        // The terminal's methods that led here, with the place in each.
        private static string Place()
        {
            StringBuilder place = new StringBuilder();
            foreach (StackFrame frame in new StackTrace(3, false).GetFrames())
            {
                string type = frame.GetMethod()?.DeclaringType?.FullName ?? "";
                if (type.StartsWith("Terminal.Core", StringComparison.Ordinal) || type.StartsWith("Terminal.Drivers", StringComparison.Ordinal))
                {
                    place.Append(' ').Append(frame.GetMethod().MetadataToken).Append('+').Append(frame.GetILOffset());
                }
            }

            return place.ToString();
        }
    }
}
