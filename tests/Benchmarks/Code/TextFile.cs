using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Code;

/// <summary>A file that the compiler is given beside the code.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
