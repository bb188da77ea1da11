using System;

namespace Terminal.Benchmarks;

/// <summary>What the steps of one kind have cost, within one reaction or several.</summary>
internal sealed class KindCost
{
    public KindCost(string kind) => Kind = kind;

    public string Kind { get; }

    public long Steps { get; private set; }

    public long Instructions { get; private set; }

    /// <summary>The step with the most instructions.</summary>
    public StepCost Worst { get; private set; } = new();

    /// <summary>The step with the most native time.</summary>
    public StepCost WorstNative { get; private set; } = new();

    /// <summary>The step that wrote files longest.</summary>
    public StepCost WorstFileWrite { get; private set; } = new();

    public long MostHeapBlocks { get; private set; }

    public void Add(StepCost step)
    {
        Steps++;
        Instructions += step.Instructions;
        Take(step, step, step, step.HeapBlocks);
    }

    public void Add(KindCost other)
    {
        Steps += other.Steps;
        Instructions += other.Instructions;
        Take(other.Worst, other.WorstNative, other.WorstFileWrite, other.MostHeapBlocks);
    }

    private void Take(StepCost worst, StepCost native, StepCost fileWrite, long heapBlocks)
    {
        Worst = worst.Instructions > Worst.Instructions ? worst : Worst;
        WorstNative = native.NativeUs > WorstNative.NativeUs ? native : WorstNative;
        WorstFileWrite = fileWrite.FileWriteUs > WorstFileWrite.FileWriteUs ? fileWrite : WorstFileWrite;
        MostHeapBlocks = Math.Max(MostHeapBlocks, heapBlocks);
    }
}
