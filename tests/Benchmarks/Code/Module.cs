namespace Benchmarks.Code;

/// <summary>One part of a generated code base: a namespace of a few files about one kind of thing.</summary>
internal sealed class Module
{
    private static readonly string[] Nouns =
    [
        "Account", "Address", "Booking", "Carrier", "Contract", "Customer", "Delivery", "Device", "Employee", "Invoice",
        "Ledger", "Location", "Machine", "Meter", "Order", "Package", "Partner", "Payment", "Permit", "Product", "Project",
        "Receipt", "Region", "Sensor", "Shipment", "Station", "Supplier", "Ticket", "Vehicle", "Visit",
    ];

    private static readonly string[] Qualities =
    [
        "Active", "Archived", "Daily", "External", "Internal", "Local", "Monthly", "Open", "Planned", "Primary", "Regional", "Shared",
    ];

    private static readonly string[] Members =
    [
        "Amount", "Balance", "Capacity", "Category", "Code", "Comment", "Count", "Currency", "Depth", "Discount", "Distance",
        "Duration", "Height", "Label", "Length", "Limit", "Number", "Owner", "Price", "Priority", "Quality", "Quantity", "Query", "Rate",
        "Remark", "Score", "Source", "Status", "Summary", "Title", "Token", "Total", "Volume", "Weight",
    ];

    public Module(int index)
    {
        Index = index;
        Random = new Random(index);
        Noun = Nouns[index % Nouns.Length];
        Entity = Qualities[index / Nouns.Length % Qualities.Length] + Noun;
        Namespace = $"Contoso.{Noun}s.Area{index}";
    }

    public int Index { get; }

    /// <summary>The same for the same module in each run.</summary>
    public Random Random { get; }

    public string Noun { get; }

    /// <summary>The name of the class that the module is about.</summary>
    public string Entity { get; }

    public string Namespace { get; }

    /// <summary>Whether the module talks to some service with a key and a connection string: what looks like ours, and is not.</summary>
    public bool HasService => Index % 5 == 0;

    /// <summary>Some names of members, each once.</summary>
    public string[] SomeMembers(int count) => Random.GetItems(Members, count).Distinct().ToArray();

    public string Pick(params string[] choices) => choices[Random.Next(choices.Length)];
}
