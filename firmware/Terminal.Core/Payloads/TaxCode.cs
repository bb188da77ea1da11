namespace Terminal.Core.Payloads;

/// <summary>The check digit of Vietnamese tax codes: ten digits, or ten and a branch of three.</summary>
public static class TaxCode
{
    private static readonly byte[] Weights = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };

    /// <summary>True when the ten digits at a place bear the right check digit.</summary>
    public static bool IsValidAt(byte[] digits, int at)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += (digits[at + i] - '0') * Weights[i];
        }

        // A remainder of 0 would need the check digit 10: no such code is given out.
        return 10 - sum % 11 == digits[at + 9] - '0';
    }
}
