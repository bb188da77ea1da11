using System;
using System.Collections.Generic;
using System.Globalization;

namespace Terminal.Virtual.Cli;

/// <summary>The command line, taken apart.</summary>
public sealed class CommandLine
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        "usage: terminal-virtual [--port N] [--store DIR] [--seed N] [--console pty] [--gateway URL [--device ID] [--key-file F]]\n"
        + "       terminal-virtual run FILE [--out DIR] [--seed N] [--store DIR] [--gateway URL [--device ID] [--key-file F]]\n"
        + "       terminal-virtual verify --gateway URL --key FILE [--device ID] [--code CODE] [--certificate FILE]\n"
        + "       terminal-virtual serve [--port N] [--seed N]\n"
        + "       terminal-virtual recovery [--seed N] [--out DIR] [--longest 30s|10m|2h]";

    private static readonly Dictionary<string, string[]> OptionsOf = new Dictionary<string, string[]>
    {
        [""] = new[] { "--port", "--store", "--seed", "--console", "--gateway", "--device", "--key-file" },
        ["run"] = new[] { "--out", "--seed", "--port", "--store", "--gateway", "--device", "--key-file" },
        ["verify"] = new[] { "--gateway", "--key", "--key-file", "--device", "--code", "--certificate" },
        ["serve"] = new[] { "--port", "--seed" },
        ["recovery"] = new[] { "--seed", "--out", "--longest" },
    };

    private readonly Dictionary<string, string> values = new Dictionary<string, string>();

    /// <summary>Takes the arguments apart; throws <see cref="CommandLineException"/> when they are not understood.</summary>
    public CommandLine(string[] args)
    {
        int next = 0;
        Verb = string.Empty;
        if (args.Length > 0 && !args[0].StartsWith('-'))
        {
            Verb = args[0];
            next = 1;
            if (!OptionsOf.ContainsKey(Verb))
            {
                throw new CommandLineException("expected run, verify, serve, recovery or an option, found \"" + Verb + "\"");
            }
        }

        while (next < args.Length)
        {
            string arg = args[next++];
            if (arg == "--help" || arg == "-h")
            {
                WantsHelp = true;
            }
            else if (!arg.StartsWith('-') && Verb == "run" && File == null)
            {
                File = arg;
            }
            else
            {
                next = TakeOption(args, arg, next);
            }
        }

        Check();
    }

    /// <summary>run, verify, serve, recovery or empty.</summary>
    public string Verb { get; }

    /// <summary>The scenario.</summary>
    public string File { get; private set; }

    /// <summary>True when somebody asks how the program is called.</summary>
    public bool WantsHelp { get; private set; }

    /// <summary>Folder for what a run leaves behind, or null.</summary>
    public string Out
    {
        get { return Value("--out"); }
    }

    /// <summary>Seed of all that is random.</summary>
    public int Seed { get; private set; } = 1;

    /// <summary>Port of the page; 0 for the default.</summary>
    public int Port { get; private set; }

    /// <summary>Folder that keeps the store, or null.</summary>
    public string Store
    {
        get { return Value("--store"); }
    }

    /// <summary>Address of a status service, or null for the embedded one.</summary>
    public Uri Gateway { get; private set; }

    /// <summary>The terminal's name for the gateway, or null.</summary>
    public string Device
    {
        get { return Value("--device"); }
    }

    /// <summary>File with the key for the gateway, or null.</summary>
    public string KeyFile
    {
        get { return Value("--key-file") ?? Value("--key"); }
    }

    /// <summary>A dossier code that the gateway shows, or null.</summary>
    public string Code
    {
        get { return Value("--code"); }
    }

    /// <summary>File with the gateway's root certificate (PEM), or null.</summary>
    public string Certificate
    {
        get { return Value("--certificate"); }
    }

    /// <summary>The longest fault of the recovery matrix, or null for all.</summary>
    public string Longest
    {
        get { return Value("--longest"); }
    }

    /// <summary>True when the console goes to a pseudo-terminal.</summary>
    public bool ConsoleOnPty
    {
        get { return Value("--console") == "pty"; }
    }

    private string Value(string option)
    {
        return values.GetValueOrDefault(option);
    }

    private int TakeOption(string[] args, string arg, int next)
    {
        int equals = arg.IndexOf('=');
        string name = equals < 0 ? arg : arg.Substring(0, equals);
        if (Array.IndexOf(OptionsOf[Verb], name) < 0)
        {
            throw new CommandLineException("expected one of " + string.Join(", ", OptionsOf[Verb]) + ", found \"" + arg + "\"");
        }

        if (values.ContainsKey(name))
        {
            throw new CommandLineException("expected " + name + " once, found it twice");
        }

        if (equals >= 0)
        {
            values[name] = arg.Substring(equals + 1);
            return next;
        }

        if (next >= args.Length)
        {
            throw new CommandLineException("expected a value for " + name + ", found the end of the command line");
        }

        values[name] = args[next];
        return next + 1;
    }

    private void Check()
    {
        if (WantsHelp)
        {
            return;
        }

        if (Verb == "run" && File == null)
        {
            throw new CommandLineException("expected a scenario file after run, found none");
        }

        Seed = Number("--seed", Seed, int.MinValue, int.MaxValue);
        Port = Number("--port", 0, 1, 65535);
        if (Value("--console") != null && !ConsoleOnPty)
        {
            throw new CommandLineException("expected --console pty, found \"" + Value("--console") + "\"");
        }

        if (Value("--gateway") != null)
        {
            if (!Uri.TryCreate(Value("--gateway"), UriKind.Absolute, out Uri gateway)
                || (gateway.Scheme != "http" && gateway.Scheme != "https"))
            {
                throw new CommandLineException(
                    "expected --gateway with an address such as http://10.0.0.5:8080, found \"" + Value("--gateway") + "\"");
            }

            Gateway = gateway;
        }
        else if (Verb == "verify" || Device != null || KeyFile != null)
        {
            throw new CommandLineException("expected --gateway URL, found none");
        }

        if (Verb == "verify" && KeyFile == null)
        {
            throw new CommandLineException("expected --key FILE, found none");
        }
    }

    private int Number(string option, int otherwise, int least, int most)
    {
        if (Value(option) == null)
        {
            return otherwise;
        }

        if (!int.TryParse(Value(option), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            || number < least
            || number > most)
        {
            throw new CommandLineException(
                "expected " + option + " with a whole number from " + least + " to " + most + ", found \"" + Value(option) + "\"");
        }

        return number;
    }
}
