using System;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>A UART of the chip. Its pins are set before it is opened: unset ones point to GPIO 0 on the S3.</summary>
internal sealed class SerialLine : ISerialChannel
{
    private const int ReadBufferBytes = 4096;

    // From one port's functions to the next one's, in the numbers of DeviceFunction: the bus is their second byte.
    private const int NextPort = DeviceFunction.COM2_TX - DeviceFunction.COM1_TX;

    private readonly SerialPort port;
    private readonly TransmitPacer pacer = new TransmitPacer();

    // One long-lived buffer: the runtime may still read from it after Write has returned.
    private readonly byte[] slice = new byte[TransmitPacer.MaxWriteBytes];

    private SerialLine(SerialPort port)
    {
        this.port = port;
    }

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return port.BaudRate; }
    }

    /// <summary>Opens COM2 or COM3 (or COM1 where it is listed) on the given pins.</summary>
    public static SerialLine Open(int comNumber, int txGpio, int rxGpio, int baudRate)
    {
        int after = (comNumber - 1) * NextPort;
        Configuration.SetPinFunction(txGpio, DeviceFunction.COM1_TX + after);
        Configuration.SetPinFunction(rxGpio, DeviceFunction.COM1_RX + after);
        SerialPort port = new SerialPort("COM" + comNumber, baudRate);
        port.ReadBufferSize = ReadBufferBytes;
        port.Handshake = Handshake.None;
        port.Open();
        return new SerialLine(port);
    }

    /// <summary>Closes the port and gives its name back.</summary>
    public void Close()
    {
        port.Close();
        port.Dispose();
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int baudRate)
    {
        try
        {
            port.BaudRate = baudRate;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        // A read waits for the full count: only what has arrived may be asked for.
        int waiting = port.BytesToRead;
        if (waiting > count)
        {
            waiting = count;
        }

        return waiting > 0 ? port.Read(buffer, offset, waiting) : 0;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        long nowMs = Environment.TickCount64;
        int taken = pacer.Room(count, nowMs);
        if (taken > 0)
        {
            Array.Copy(buffer, offset, slice, 0, taken);
            port.Write(slice, 0, taken);
            pacer.Wrote(taken, port.BaudRate, nowMs);
        }

        return taken;
    }
}
