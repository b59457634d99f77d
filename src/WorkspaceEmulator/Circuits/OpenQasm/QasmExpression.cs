using System.Globalization;

namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>Calculates the angles of gates.</summary>
internal sealed class QasmExpression(QasmTokens tokens, IReadOnlyDictionary<string, double> parameters)
{
    private const int Deepest = 100;
    private const NumberStyles Unsigned = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private int _depth;

    /// <summary>Reads an expression; a power binds closer than a product, and that closer than a sum.</summary>
    public double Read()
    {
        if (++_depth > Deepest)
            throw tokens.Fault("The expression is too deep.");

        var value = ReadProduct();
        while (tokens.Next is "+" or "-")
            value = tokens.Take() == "+" ? value + ReadProduct() : value - ReadProduct();

        _depth--;
        return double.IsFinite(value) ? value : throw tokens.Fault("The expression is no finite number.");
    }

    private double ReadProduct()
    {
        var value = ReadSigned();
        while (tokens.Next is "*" or "/")
            value = tokens.Take() == "*" ? value * ReadSigned() : value / ReadSigned();

        return value;
    }

    private double ReadSigned()
    {
        var isNegative = false;
        while (tokens.TryTake("-"))
            isNegative = !isNegative;

        var value = ReadPower();
        return isNegative ? -value : value;
    }

    private double ReadPower()
    {
        var value = ReadPart();
        return tokens.TryTake("^") ? Math.Pow(value, Nested(ReadSigned)) : value;
    }

    private double ReadPart()
    {
        if (tokens.TryTake("("))
            return ReadToEndOfParenthesis();

        var token = tokens.Take();
        if (token == "pi")
            return Math.PI;

        if (parameters.TryGetValue(token, out var parameter))
            return parameter;

        if (double.TryParse(token, Unsigned, CultureInfo.InvariantCulture, out var number))
            return number;

        if (FunctionOf(token) is not { } function)
            throw tokens.Fault($"'{token}' is no part of an expression.");

        tokens.Take("(");
        return function(ReadToEndOfParenthesis());
    }

    private double ReadToEndOfParenthesis()
    {
        var value = Read();
        tokens.Take(")");
        return value;
    }

    private double Nested(Func<double> read)
    {
        if (++_depth > Deepest)
            throw tokens.Fault("The expression is too deep.");

        var value = read();
        _depth--;
        return value;
    }

    private static Func<double, double>? FunctionOf(string name) => name switch
    {
        "sin" => Math.Sin,
        "cos" => Math.Cos,
        "tan" => Math.Tan,
        "exp" => Math.Exp,
        "ln" => Math.Log,
        "sqrt" => Math.Sqrt,
        _ => null,
    };
}
