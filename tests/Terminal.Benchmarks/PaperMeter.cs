using System;
using System.Collections.Generic;
using Terminal.ContactSheet;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Benchmarks;

/// <summary>Prints documents on the emulated printers and measures what crosses the wire.</summary>
public static class PaperMeter
{
    private const int PrintsWithinMs = 200_000;

    /// <summary>The documents that are measured.</summary>
    public static readonly string[] Documents = ["ticket", "slip", "large", "test", "summary"];

    /// <summary>Every document on every profile in every way that the profile has.</summary>
    public static IEnumerable<PaperCost> All()
    {
        for (int profile = 0; profile < PrinterProfiles.Count; profile++)
        {
            foreach (string document in Documents)
            {
                foreach (PrintWay way in Enum.GetValues<PrintWay>())
                {
                    if (PrinterProfiles.Get(profile).Has(way))
                    {
                        yield return Measure(profile, document, way);
                    }
                }
            }
        }
    }

    /// <summary>Measures one document.</summary>
    public static PaperCost Measure(int profile, string document, PrintWay way)
    {
        Print slow = new(profile, document, way, 9600);
        Print fast = new(profile, document, way, 115200);
        Print raster = new(profile, document, PrintWay.Raster, 115200);
        return new PaperCost
        {
            Profile = PrinterProfiles.Get(profile).Name,
            Document = document,
            Asked = way,
            Way = slow.Way,
            Bytes = slow.Bytes,
            NextBytes = slow.NextBytes,
            SentMs = slow.SentMs,
            KnownMs = slow.KnownMs,
            FastSentMs = fast.SentMs,
            FastKnownMs = fast.KnownMs,
            RasterBytes = raster.Bytes,
            PageBytes = slow.PageBytes,
            StepInstructions = Math.Max(slow.StepInstructions, fast.StepInstructions),
        };
    }

    // One document on a printer that has just been switched on, and the same once more.
    private sealed class Print
    {
        private readonly PrintBench bench;
        private readonly List<long> byteMs = [];
        private bool isMeasuring;

        public Print(int profile, string document, PrintWay way, int baudRate)
        {
            bench = PaperGallery.Bench(profile, baudRate, way);
            bench.OnByte = _ => byteMs.Add(bench.NowMs);
            bench.Stepped = Stepped;
            bench.Run(2000);
            isMeasuring = true;
            (Bytes, SentMs, KnownMs) = Order(document);
            Way = bench.Driver.Way;
            PageBytes = Page();
            bench.Run(1000);
            (NextBytes, _, _) = Order(document);
        }

        public PrintWay Way { get; }

        public int Bytes { get; }

        public int NextBytes { get; }

        public long SentMs { get; }

        public long KnownMs { get; }

        public int PageBytes { get; }

        public long StepInstructions { get; private set; }

        private (int Bytes, long SentMs, long KnownMs) Order(string document)
        {
            int first = bench.Wire.Count;
            long startMs = bench.NowMs;
            PaperGallery.Order(bench, document);
            if (!bench.RunUntil(() => bench.Queue.Waiting == 0, PrintsWithinMs))
            {
                throw new InvalidOperationException(document + " was not printed within " + PrintsWithinMs + " ms.");
            }

            long knownMs = bench.NowMs - startMs;
            bench.RunToRest(PrintsWithinMs);
            int bytes = 0;
            long sentMs = 0;
            for (int i = first; i < bench.Wire.Count; i++)
            {
                if (i + 2 < bench.Wire.Count && bench.Wire[i] == 0x10 && bench.Wire[i + 1] == 0x04)
                {
                    i += 2;
                    continue;
                }

                bytes++;
                sentMs = byteMs[i] - startMs;
            }

            return (bytes, sentMs, knownMs);
        }

        private int Page()
        {
            Paper paper = bench.Printer.Paper;
            int last = 0;
            for (int y = 0; y < paper.Rows; y++)
            {
                last = Array.Exists(paper.Row(y), b => b != 0) ? y + 1 : last;
            }

            return last * (paper.WidthDots / 8);
        }

        private void Stepped()
        {
            if (isMeasuring)
            {
                StepInstructions = Math.Max(StepInstructions, CostCounter.Instructions);
            }

            CostCounter.Reset();
        }
    }
}
