using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Terminal.Benchmarks;

/// <summary>A port with a meter before it.</summary>
public class MeteredPort : DispatchProxy
{
    private object _port;
    private Wire _wire;
    private StepMeter _meter;

    internal static T Before<T>(T port, Wire wire, StepMeter meter)
        where T : class
    {
        if (port is null)
        {
            return null;
        }

        T proxy = Create<T, MeteredPort>();
        MeteredPort metered = (MeteredPort)(object)proxy;
        metered._port = port;
        metered._wire = wire;
        metered._meter = meter;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object Invoke(MethodInfo targetMethod, object[] args)
    {
        try
        {
            object result = targetMethod.Invoke(_port, args);
            _meter.Count(_wire, targetMethod.Name, args, result);
            return result;
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Capture(e.InnerException).Throw();
            throw;
        }
    }
}
