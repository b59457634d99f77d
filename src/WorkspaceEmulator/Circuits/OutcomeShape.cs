using System.Text.Json;

namespace WorkspaceEmulator.Circuits;

/// <summary>How the bits of an outcome are put together.</summary>
internal abstract record OutcomeShape
{
    /// <summary>An outcome that is a list of all bits.</summary>
    public static OutcomeShape ListOf(int count) => new List([.. Enumerable.Range(0, count).Select(bit => new Bit(bit))]);

    public abstract void Write(Utf8JsonWriter json, bool[] bits);

    /// <summary>The outcome as a text for people.</summary>
    public abstract string Display(bool[] bits);

    /// <summary>One bit.</summary>
    internal sealed record Bit(int Place) : OutcomeShape
    {
        public override void Write(Utf8JsonWriter json, bool[] bits) => json.WriteNumberValue(bits[Place] ? 1 : 0);

        public override string Display(bool[] bits) => bits[Place] ? "1" : "0";
    }

    /// <summary>An array.</summary>
    internal sealed record List(IReadOnlyList<OutcomeShape> Items) : OutcomeShape
    {
        public override void Write(Utf8JsonWriter json, bool[] bits)
        {
            json.WriteStartArray();
            foreach (var item in Items)
                item.Write(json, bits);

            json.WriteEndArray();
        }

        public override string Display(bool[] bits) => $"[{string.Join(", ", Items.Select(item => item.Display(bits)))}]";
    }

    /// <summary>A tuple.</summary>
    internal sealed record Tuple(IReadOnlyList<OutcomeShape> Items) : OutcomeShape
    {
        public override void Write(Utf8JsonWriter json, bool[] bits)
        {
            json.WriteStartObject();
            foreach (var (index, item) in Items.Index())
            {
                json.WritePropertyName($"Item{index + 1}");
                item.Write(json, bits);
            }

            json.WriteEndObject();
        }

        public override string Display(bool[] bits) => $"({string.Join(", ", Items.Select(item => item.Display(bits)))})";
    }
}
