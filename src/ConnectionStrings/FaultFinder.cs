namespace ConnectionStrings;

/// <summary>Finds everything that is wrong with the fields of a connection string.</summary>
internal static class FaultFinder
{
    public static IReadOnlyList<Fault> Find(string text, IReadOnlyList<Field> fields, IReadOnlyList<TextRange> stray)
    {
        if (Quotes.IsWhole(text))
            return [new Fault(FaultKind.Quoted, null, new TextRange(0, text.Length))];

        // An unknown part outside a value may hold anything, the missing fields as well; and so may one at the end of the text.
        var known = stray.Where(range => !KnownText.HasHole(range.Of(text))).ToList();
        var mayHoldMore = known.Count < stray.Count || (text.Length > 0 && text[text.Length - 1] == KnownText.Hole);
        if (fields.Count == 0)
            return mayHoldMore ? [] : [new Fault(FaultKind.NoFields, null, new TextRange(0, text.Length))];

        var faults = new List<Fault>();
        var seen = new HashSet<FieldName>();
        foreach (var field in fields)
        {
            if (!seen.Add(field.Name))
                faults.Add(new Fault(FaultKind.Repeated, field.Name, field.Range));

            if (Quotes.In(text, field.Value) is { } quoted)
            {
                // Semicolons between the quotes cut nothing: the parts are no faults of their own.
                faults.Add(new Fault(FaultKind.Quoted, field.Name, quoted));
                known.RemoveAll(quoted.Overlaps);
            }
            else if (FieldRules.Check(field.Name, field.Value.Of(text)) is { } kind)
            {
                faults.Add(new Fault(kind, field.Name, field.Value));
            }
        }

        faults.AddRange(known.Select(range => new Fault(FaultKind.StrayText, null, range)));
        faults.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));

        if (!mayHoldMore)
        {
            var atEnd = new TextRange(text.Length, 0);
            faults.AddRange(FieldNames.All.Where(name => !seen.Contains(name)).Select(name => new Fault(FaultKind.Missing, name, atEnd)));
        }

        return faults;
    }
}
