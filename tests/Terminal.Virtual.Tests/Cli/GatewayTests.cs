using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Cli;

/// <summary>A scenario in real time against a service behind a real socket.</summary>
[TestClass]
[DoNotParallelize]
public sealed class GatewayTests
{
    /// <summary>The sample service behind a socket, one exchange a connection.</summary>
    private sealed class Gateway : IDisposable
    {
        private readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource end = new CancellationTokenSource();
        private readonly ServiceSite site;

        public Gateway()
        {
            StatusService service = StatusService.Sample(() => DateTimeOffset.UtcNow.ToUnixTimeSeconds());
            ServiceDevice device = new ServiceDevice("ward-7");
            device.Keys.Add(new ServiceKey("own", Convert.FromHexString(KeyHex)));
            service.AddDevice(device);
            site = new ServiceSite(service, 1) { LatencyMs = 50 };
            listener.Start();
            _ = Task.Run(Serve);
        }

        public const string KeyHex = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

        public string Address
        {
            get { return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port; }
        }

        public void Dispose()
        {
            end.Cancel();
            listener.Stop();
        }

        private async Task Serve()
        {
            while (!end.IsCancellationRequested)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                NetworkStream stream = client.GetStream();
                ITcpPeer peer = site.Connect();
                byte[] buffer = new byte[8192];
                long nowUs = Environment.TickCount64 * 1000;
                while (peer.NextUs == long.MaxValue)
                {
                    int count = await stream.ReadAsync(buffer, end.Token);
                    if (count == 0)
                    {
                        break;
                    }

                    peer.Receive(buffer.AsSpan(0, count), nowUs);
                }

                while (peer.Next(long.MaxValue, out TcpEvent happened) && happened.Bytes != null)
                {
                    await stream.WriteAsync(happened.Bytes, end.Token);
                }
            }
        }
    }

    private static int Run(string scenario, string folder, out string errors, params string[] options)
    {
        string file = Path.Combine(folder, "s.txt");
        File.WriteAllText(file, scenario);
        StringWriter problems = new StringWriter();
        string[] args = new string[options.Length + 2];
        args[0] = "run";
        args[1] = file;
        options.CopyTo(args, 2);
        int exit = Program.Run(args, new StringWriter(), problems);
        errors = problems.ToString();
        return exit;
    }

    [TestMethod]
    public void ScenarioAsksTheUsersServiceInRealTime()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string key = Path.Combine(folder, "key");
        File.WriteAllText(key, "# key of the ward\nown " + Gateway.KeyHex + "\n");
        using Gateway gateway = new Gateway();
        int exit = Run(
            "scan H26.12-260525-0004\nexpect screen Đang xử lý\nscan H26.12-260525-0777\nexpect screen Không tìm thấy hồ sơ trên hệ thống\n",
            folder, out string errors, "--gateway", gateway.Address, "--device", "ward-7", "--key-file", key);
        Assert.AreEqual(0, exit, errors);
        Directory.Delete(folder, true);
    }

    [TestMethod]
    public void ServiceThatIsNotThereCouldNotBeAsked()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        int exit = Run(
            "scan H26.12-260525-0004\nexpect screen Chưa tra cứu được\n", folder, out string errors, "--gateway", "http://127.0.0.1:9");
        Assert.AreEqual(0, exit, errors);
        Directory.Delete(folder, true);
    }

    [TestMethod]
    public void KeyFileWithoutAKeyIsRefused()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string key = Path.Combine(folder, "key");
        File.WriteAllText(key, "own secret\n");
        Assert.AreEqual(2, Run("wait 1s\n", folder, out string errors, "--gateway", "http://127.0.0.1:9", "--key-file", key));
        Assert.Contains("expected --key-file with a key", errors);
        Directory.Delete(folder, true);
    }
}
