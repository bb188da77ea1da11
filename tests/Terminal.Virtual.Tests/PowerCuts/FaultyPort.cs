using System;
using System.Collections.Generic;
using System.Reflection;
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
        if (isSafe || port is not ISerialChannel && !plan.Takes(method.Name))
        {
            return method.Invoke(port, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }

        return port is ISerialChannel ? Serial(method, arguments) : Failure(method, arguments);
    }

    // A line loses what has arrived, or what was to be sent.
    private object Serial(MethodInfo method, object[] arguments)
    {
        if (method.Name == "Write")
        {
            return (int)arguments[2] > 0 && plan.Takes(method.Name) ? arguments[2] : method.Invoke(port, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }

        object result = method.Invoke(port, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        bool isSomething = result is int count ? count > 0 : true;
        return isSomething && plan.Takes(method.Name) ? Failure(method, arguments) : result;
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

        /// <summary>What the terminal is doing, for telling calls apart; null for a plan that only fails.</summary>
        public Func<string> Situation { get; set; }

        /// <summary>The first call of each member in each situation.</summary>
        public List<long> Distinct { get; } = new List<long>();

        /// <summary>Counts a call of a member; true when it fails.</summary>
        public bool Takes(string member)
        {
            Calls++;
            if (Situation != null && kinds.Add(member + " " + Situation()))
            {
                Distinct.Add(Calls);
            }

            return failing > 0 && (Calls == failing || (fromThenOn && Calls > failing));
        }
    }
}
