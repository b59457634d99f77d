using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace QuantumWorkspaces.Results;

/// <summary>Outcomes in one form: bits with the first qubit first, whatever the provider writes.</summary>
internal static class OutcomeText
{
    private const string Lost = "-";

    /// <summary>An outcome of a program: bits, numbers, tuples of these, or the error of a shot.</summary>
    public static QuantumOutcome Of(JsonElement outcome) => Of(outcome, null);

    /// <param name="display">What the service shows of it; null if it does not say.</param>
    public static QuantumOutcome Of(JsonElement outcome, string? display)
    {
        if (outcome.ValueKind == JsonValueKind.Object && outcome.TryGetProperty("Error", out var error))
            return new QuantumOutcome("Error", display ?? outcome.GetRawText(), error: ErrorOf(error));

        var text = TextOf(outcome);
        return new QuantumOutcome(text, display ?? outcome.GetRawText(), HasLost(outcome));
    }

    /// <summary>A label such as <c>[0, 1]</c>, or any other text.</summary>
    public static QuantumOutcome FromLabel(string label)
    {
        try
        {
            using var document = JsonDocument.Parse(label);
            return Of(document.RootElement, label);
        }
        catch (JsonException)
        {
            return new QuantumOutcome(label, label);
        }
    }

    /// <summary>A register as a text that begins with the highest bit.</summary>
    public static QuantumOutcome OfRegister(JsonElement register)
    {
        var text = register.GetString() ?? throw new JsonException("A register is null.");
        return new QuantumOutcome(new string([.. text.Reverse()]), text);
    }

    /// <summary>A state as a decimal number whose lowest bit is qubit 0.</summary>
    public static QuantumOutcome FromState(string state, int width)
    {
        var number = BigInteger.Parse(state, NumberStyles.None, CultureInfo.InvariantCulture);
        var bits = new StringBuilder(width);
        for (var i = 0; i < width; i++, number >>= 1)
            bits.Append(number.IsEven ? '0' : '1');

        return new QuantumOutcome(bits.ToString(), state);
    }

    /// <summary>The number of bits of a state.</summary>
    public static int WidthOf(string state)
    {
        var width = 0;
        for (var rest = BigInteger.Parse(state, NumberStyles.None, CultureInfo.InvariantCulture); !rest.IsZero; rest >>= 1)
            width++;

        return width;
    }

    /// <summary>One shot of several registers.</summary>
    public static QuantumOutcome Join(List<List<QuantumOutcome>> registers, int shot) => new(
        string.Join(" ", registers.Select(register => register[shot].Text)),
        string.Join(" ", registers.Select(register => register[shot].Display)),
        registers.Exists(register => register[shot].HasLostQubits));

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.EnumerateArray().All(IsBit) => string.Concat(value.EnumerateArray().Select(BitOf)),
        JsonValueKind.Array => string.Join(" ", value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Select(part => TextOf(part.Value))),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static bool HasLost(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(IsBit)
            ? value.EnumerateArray().Any(bit => BitOf(bit) == Lost) : value.EnumerateArray().Any(HasLost),
        JsonValueKind.Object => value.EnumerateObject().Any(part => HasLost(part.Value)),
        _ => value.ValueKind == JsonValueKind.String && value.GetString() == Lost,
    };

    private static bool IsBit(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var bit) && bit is 0 or 1 or 2,
        JsonValueKind.String => value.GetString() == Lost,
        _ => false,
    };

    // 2 stands for a qubit that was lost, as "-" does.
    private static string BitOf(JsonElement bit) => bit.ValueKind == JsonValueKind.String || bit.GetInt32() == 2
        ? Lost : bit.GetInt32().ToString(CultureInfo.InvariantCulture);

    private static QuantumJobError ErrorOf(JsonElement error) =>
        new(TextOf(error, "Code"), TextOf(error, "Name") ?? TextOf(error, "Message"));

    private static string? TextOf(JsonElement error, string property) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(property, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;
}
