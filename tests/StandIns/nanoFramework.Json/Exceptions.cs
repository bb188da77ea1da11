using System;

namespace nanoFramework.Json;

/// <summary>A text cannot be read.</summary>
public class DeserializationException : Exception
{
}

/// <summary>An object cannot be written.</summary>
public class SerializationException : Exception
{
}
