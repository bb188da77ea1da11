namespace Terminal.Drivers.Http;

/// <summary>The address of a service, taken apart: scheme, host and port. A path, a user name or a query is refused.</summary>
public sealed class ServiceAddress
{
    private bool isSecure;
    private string host;
    private int port;
    private bool isNumeric;
    private string hostHeader;

    /// <summary>True for https.</summary>
    public bool IsSecure
    {
        get { return isSecure; }
    }

    /// <summary>Name, or IPv4 address as four numbers.</summary>
    public string Host
    {
        get { return host; }
    }

    /// <summary>Port, 1 to 65,535.</summary>
    public int Port
    {
        get { return port; }
    }

    /// <summary>True when the host is an IPv4 address: no name has to be resolved.</summary>
    public bool IsNumeric
    {
        get { return isNumeric; }
    }

    /// <summary>What the Host header says.</summary>
    public string HostHeader
    {
        get { return hostHeader; }
    }

    /// <summary>Takes an address such as http://10.0.0.5:8080 apart; false with a reason in words.</summary>
    public bool Parse(string text, out string reason)
    {
        reason = null;
        string rest;
        if (text == null || text.Length == 0)
        {
            reason = "No address is set. Set one with: config set service.url http://10.0.0.5:8080";
            return false;
        }

        if (text.ToLower().StartsWith("http://"))
        {
            isSecure = false;
            rest = text.Substring(7);
        }
        else if (text.ToLower().StartsWith("https://"))
        {
            isSecure = true;
            rest = text.Substring(8);
        }
        else
        {
            reason = "The address must begin with http:// or https://.";
            return false;
        }

        return ParseHostAndPort(rest.TrimEnd('/'), out reason);
    }

    private static bool IsHostCharacter(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    }

    private bool ParseHostAndPort(string rest, out string reason)
    {
        reason = null;
        int colon = rest.IndexOf(':');
        host = colon < 0 ? rest : rest.Substring(0, colon);
        port = IsSecure ? 443 : 80;
        if (colon >= 0)
        {
            int port;
            if (!int.TryParse(rest.Substring(colon + 1), out port) || port < 1 || port > 65535)
            {
                reason = "The port must be a number from 1 to 65535.";
                return false;
            }

            this.port = port;
        }

        char[] chars = Host.ToCharArray();
        bool letters = false;
        for (int i = 0; i < chars.Length; i++)
        {
            if (!IsHostCharacter(chars[i]))
            {
                reason = "The address may hold a host name and a port only: no path, user or other character.";
                return false;
            }

            letters = letters || !((chars[i] >= '0' && chars[i] <= '9') || chars[i] == '.');
        }

        if (chars.Length == 0 || chars.Length > 100)
        {
            reason = "The address has no host name, or one of more than 100 letters.";
            return false;
        }

        isNumeric = !letters;
        hostHeader = Port == (IsSecure ? 443 : 80) ? Host : Host + ":" + Port;
        return true;
    }
}
