using System.Text.Json;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.IonQ;

/// <summary>A gate as it stands in the JSON. Each property that is asked for has been understood; the rest has not.</summary>
internal sealed class IonQGate
{
    private readonly JsonElement _element;
    private readonly int _index;
    private readonly int _qubitCount;
    private readonly HashSet<string> _understood = ["gate"];

    public IonQGate(JsonElement element, int index, int qubitCount)
    {
        _element = element;
        _index = index;
        _qubitCount = qubitCount;
        Name = element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("gate", out var name)
            && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : throw Fault("has to be an object with the name of a gate");
    }

    public string Name { get; }

    /// <summary>The targets, with the number that the gate needs.</summary>
    public int[] Targets(int count)
    {
        var targets = Qubits("target", "targets");
        return targets.Length == count ? targets : throw Fault($"needs {count} target{(count == 1 ? "" : "s")}");
    }

    /// <summary>The targets, however many there are.</summary>
    public int[] Targets() => Qubits("target", "targets");

    /// <summary>The controls, which are not among the targets.</summary>
    public int[] Controls(int least = 0)
    {
        var controls = Qubits("control", "controls");
        if (controls.Length < least)
            throw Fault("needs a control");

        return controls.Intersect(Targets()).Any() ? throw Fault("has a qubit that is both target and control") : controls;
    }

    public double Number(string property) => OptionalNumber(property) ?? throw Fault($"needs the number {property}");

    public double? OptionalNumber(string property)
    {
        _understood.Add(property);
        if (!_element.TryGetProperty(property, out var value))
            return null;

        return value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble())
            ? value.GetDouble()
            : throw Fault($"has a {property} that is no number");
    }

    public double[] Numbers(string property, int? count = null)
    {
        var values = List(property)
            .Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN)
            .ToArray();
        return Array.TrueForAll(values, double.IsFinite) && (count is null || values.Length == count)
            ? values
            : throw Fault($"needs {property} as a list of {(count is null ? "" : $"{count} ")}numbers");
    }

    public string[] Texts(string property) => [.. List(property).Select(value => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw Fault($"has {property} that are no texts"))];

    /// <exception cref="InvalidInputException">The gate has a property that nobody has asked for.</exception>
    public void RequireNothingElse()
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!_understood.Contains(property.Name))
                throw Fault($"has a property '{property.Name}', which the emulator does not support");
        }
    }

    public InvalidInputException Fault(string what) => new($"Gate {_index}{(Name is null ? "" : $" ({Name})")} {what}.");

    private JsonElement.ArrayEnumerator List(string property)
    {
        _understood.Add(property);
        return _element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Fault($"needs the list {property}");
    }

    private int[] Qubits(string single, string several)
    {
        _understood.Add(single);
        _understood.Add(several);
        var hasOne = _element.TryGetProperty(single, out var one);
        if (_element.TryGetProperty(several, out var list))
        {
            if (hasOne || list.ValueKind != JsonValueKind.Array)
                throw Fault($"has to have either {single} or the list {several}");

            var qubits = list.EnumerateArray().Select(Qubit).ToArray();
            return qubits.Distinct().Count() == qubits.Length ? qubits : throw Fault("has the same qubit twice");
        }

        return hasOne ? [Qubit(one)] : [];
    }

    private int Qubit(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var qubit) && qubit >= 0 && qubit < _qubitCount
            ? qubit
            : throw Fault($"has a qubit that is none of 0 to {_qubitCount - 1}");
}
