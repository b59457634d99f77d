using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A text that counts how often it is read, and does something at one of these times.</summary>
internal sealed class CountedText(SourceText text) : SourceText
{
    private int _reads;
    private long _characters;

    /// <summary>Called at each read, with its number from 1.</summary>
    public Action<int> Read { get; set; } = _ => { };

    public int Reads => _reads;

    /// <summary>How many characters were read in all.</summary>
    public long Characters => _characters;

    public override Encoding? Encoding => text.Encoding;

    public override int Length => text.Length;

    public override char this[int position]
    {
        get
        {
            Count(1);
            return text[position];
        }
    }

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Count(count);
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    public override string ToString(TextSpan span)
    {
        Count(span.Length);
        return text.ToString(span);
    }

    private void Count(int characters)
    {
        Interlocked.Add(ref _characters, characters);
        Read(Interlocked.Increment(ref _reads));
    }
}
