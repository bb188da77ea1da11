using System;
using System.Collections;

namespace Terminal.Tests.Json;

/// <summary>A class with a member of each kind that the terminal writes.</summary>
public class TicketShape
{
    public string Number { get; set; }

    public long IssuedAtMs { get; set; }

    public int Counter { get; set; }

    public bool IsReprint { get; set; }

    public DateTime Printed { get; set; }

    public string[] Lines { get; set; }

    public ArrayList Marks { get; set; }

    public object Nothing { get; set; }

    public string Field = "fields are not written";
}

public class BaseShape
{
    public int Alpha { get; set; }

    public virtual int Beta { get { return 2; } }

    public static int Shared { get { return 9; } }
}

public class DerivedShape : BaseShape
{
    public int Gamma { get; set; }

    public int Delta { get; set; }

    public int Epsilon { get; set; }

    public int Zeta { get; set; }

    public int Eta { get; set; }

    public int Theta { get; set; }
}

public class ReadShape
{
    public string Name { get; set; }

    public int Count { get; set; }

    public long Big { get; set; }

    public bool Yes { get; set; }

    public int[] Numbers { get; set; }

    public Hashtable Table { get; set; }

    public ReadShape Inner { get; set; }
}
