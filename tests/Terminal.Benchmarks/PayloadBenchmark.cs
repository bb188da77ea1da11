using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Benchmarks;

/// <summary>
/// What taking a payload apart costs, for five typical ones, and for the longest scan: on the desktop characters a
/// second and bytes allocated, in the instrumented copy the device's IL instructions.
/// </summary>
internal static class PayloadBenchmark
{
    private const string Slip =
        "H26.12.34-260525-0001|1.001234|012345678901|Giấy tiếp nhận hồ sơ và hẹn trả kết quả|Hệ thống thông tin giải quyết TTHC tỉnh Mẫu|08:30 25/05/2026|15/06/2026";

    private const string Labelled =
        "Mã số hồ sơ: H26.12.34-260525-0001\nMã TTHC: 1.001234\nMã định danh cá nhân: 012345678901\nTên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả\n"
        + "Tên hệ thống: Hệ thống thông tin giải quyết TTHC tỉnh Mẫu\nThời điểm xuất bản: 9 giờ 05 phút, ngày 25/05/2026\nNgày hẹn trả kết quả: 16 giờ 30 phút, ngày 15/06/2026";

    private const string Json =
        "{\"MaHoSo\":\"H26.12.34-260525-0001\",\"MaTTHC\":\"1.001234\",\"ChuHoSo\":\"Nguyễn Văn Mẫu\",\"MaDoiTuong\":\"012345678901\","
        + "\"NgayTiepNhan\":\"20260525080000\",\"NgayHenTra\":\"20260615163000\"}";

    private const string Link = "https://dichvucong.tinhmau.gov.vn/portaldvc/tra-cuu?SGT=012345678901&MHS=000.00.17.H56-260525-0001";
    private const string Bare = "000.00.53.H48-220921-0099";
    private static readonly int Today = LocalTime.DayNumber(2026, 6, 1);

    private static IEnumerable<(string Name, byte[] Bytes)> Payloads
    {
        get
        {
            yield return ("slip, delimited", Encoding.UTF8.GetBytes(Slip));
            yield return ("slip, labelled", Encoding.UTF8.GetBytes(Labelled));
            yield return ("slip, JSON", Encoding.UTF8.GetBytes(Json));
            yield return ("look-up link", Encoding.UTF8.GetBytes(Link));
            yield return ("bare code", Encoding.UTF8.GetBytes(Bare));
            yield return ("longest scan", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Labelled + "\n", 12)))[..PayloadText.CapacityBytes]);
        }
    }

    /// <summary>Prints characters a second and bytes allocated; false when a scan allocates.</summary>
    public static bool PrintDesktop()
    {
        Console.WriteLine("# What taking a payload apart costs on the desktop\n");
        Console.WriteLine("| payload | bytes | characters | reason | µs | characters a second | bytes allocated |\n|---|---:|---:|---|---:|---:|---:|");
        PayloadRecogniser recogniser = Prepared();
        bool none = true;
        foreach ((string name, byte[] payload) in Payloads)
        {
            byte[] buffer = new byte[PayloadText.CapacityBytes];
            Rounds(recogniser, payload, buffer, 300);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            const int Times = 3000;
            Rounds(recogniser, payload, buffer, Times);
            double us = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            none &= allocated == 0;
            int characters = Encoding.UTF8.GetCharCount(payload);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {payload.Length} | {characters} | {ScanReasons.Word(recogniser.Result.Reason)} | {us:F1} | {characters / us * 1e6:F0} | {(double)allocated / Times:F1} |"));
        }

        Console.WriteLine(none ? "\nNothing is allocated.\n" : "\nThe budget, nothing beyond the kept items, is not kept.\n");
        return none;
    }

    /// <summary>Prints the device's IL instructions; false when a step takes more than its budget.</summary>
    public static bool PrintInstrumented()
    {
        string[] methods = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, CostCounter.MethodFileName));
        Console.WriteLine("# And on the device\n\n| payload | steps | IL | IL a byte | most IL a step | objects | most of it |\n|---|---:|---:|---:|---:|---:|---|");
        CostCounter.Reset();
        PayloadRecogniser recogniser = new();
        bool kept = true;
        long most = 0;
        CostCounter.Reset();
        int steps = 0;
        long total = 0;
        bool done;
        do
        {
            CostCounter.Reset();
            done = recogniser.Prepare();
            steps++;
            total += CostCounter.Instructions;
            most = Math.Max(most, CostCounter.Instructions);
        }
        while (!done);

        Console.WriteLine($"| (once after power-on) | {steps} | {total} | | {most} | | |");
        kept &= most <= Budgets.StepInstructions;
        foreach ((string name, byte[] payload) in Payloads)
        {
            byte[] buffer = new byte[PayloadText.CapacityBytes];
            payload.CopyTo(buffer, 0);
            long[] byMethod = new long[methods.Length];
            (steps, total, most) = (0, 0, 0);
            long objects = 0;
            bool begun = false;
            do
            {
                CostCounter.Reset();
                if (begun)
                {
                    done = recogniser.Step();
                }
                else
                {
                    recogniser.Begin(buffer, 0, payload.Length, false, Today);
                    done = false;
                    begun = true;
                }

                steps++;
                total += CostCounter.Instructions;
                objects += CostCounter.Allocations;
                most = Math.Max(most, CostCounter.Instructions);
                for (int m = 0; m < methods.Length; m++)
                {
                    byMethod[m] += CostCounter.InstructionsOf(m);
                }
            }
            while (!done);

            string heaviest = string.Join(", ", Enumerable.Range(0, methods.Length).OrderByDescending(m => byMethod[m]).Take(6).Select(m => $"{methods[m]} {byMethod[m]}"));
            Console.WriteLine($"| {name} | {steps} | {total} | {total / payload.Length} | {most} | {objects} | {heaviest} |");
            kept &= most <= Budgets.StepInstructions;
        }

        return kept;
    }

    private static PayloadRecogniser Prepared()
    {
        PayloadRecogniser recogniser = new();
        while (!recogniser.Prepare())
        {
        }

        return recogniser;
    }

    private static void Rounds(PayloadRecogniser recogniser, byte[] payload, byte[] buffer, int times)
    {
        for (int i = 0; i < times; i++)
        {
            payload.AsSpan().CopyTo(buffer);
            recogniser.Begin(buffer, 0, payload.Length, false, Today);
            while (!recogniser.Step())
            {
            }
        }
    }
}
