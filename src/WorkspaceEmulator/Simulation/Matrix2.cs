using System.Numerics;

namespace WorkspaceEmulator.Simulation;

/// <summary>A matrix of two rows: <c>[[A, B], [C, D]]</c>.</summary>
internal readonly record struct Matrix2(Complex A, Complex B, Complex C, Complex D)
{
    private static readonly Complex I = Complex.ImaginaryOne;
    private static readonly double Half = Math.Sqrt(0.5);

    public static Matrix2 H { get; } = new(Half, Half, Half, -Half);

    public static Matrix2 X { get; } = new(0, 1, 1, 0);

    public static Matrix2 Y { get; } = new(0, -I, I, 0);

    public static Matrix2 Z { get; } = Phase(Math.PI);

    public static Matrix2 S { get; } = Phase(Math.PI / 2);

    public static Matrix2 SInverse { get; } = Phase(-Math.PI / 2);

    public static Matrix2 T { get; } = Phase(Math.PI / 4);

    public static Matrix2 TInverse { get; } = Phase(-Math.PI / 4);

    /// <summary>The square root of <see cref="X"/>.</summary>
    public static Matrix2 V { get; } = new((1 + I) / 2, (1 - I) / 2, (1 - I) / 2, (1 + I) / 2);

    public static Matrix2 VInverse { get; } = new((1 - I) / 2, (1 + I) / 2, (1 + I) / 2, (1 - I) / 2);

    public static Matrix2 Rx(double angle) => new(Cos(angle), -I * Sin(angle), -I * Sin(angle), Cos(angle));

    public static Matrix2 Ry(double angle) => new(Cos(angle), -Sin(angle), Sin(angle), Cos(angle));

    public static Matrix2 Rz(double angle) => new(Unit(-angle / 2), 0, 0, Unit(angle / 2));

    public static Matrix2 Phase(double angle) => new(1, 0, 0, Unit(angle));

    /// <summary>The gate with three angles that OpenQASM builds everything from.</summary>
    public static Matrix2 U(double theta, double phi, double lambda) =>
        new(Cos(theta), -Unit(lambda) * Sin(theta), Unit(phi) * Sin(theta), Unit(phi + lambda) * Cos(theta));

    /// <summary>A gate of trapped ions: a half turn about an axis of the equator.</summary>
    public static Matrix2 Gpi(double phase) => new(0, Unit(-phase), Unit(phase), 0);

    /// <summary>A gate of trapped ions: a quarter turn about an axis of the equator.</summary>
    public static Matrix2 Gpi2(double phase) => new(Half, -I * Unit(-phase) * Half, -I * Unit(phase) * Half, Half);

    /// <summary>A part of a gate on two qubits: it mixes two states whose phases differ.</summary>
    public static Matrix2 Mix(double angle, double phase) =>
        new(Cos(angle), -I * Unit(-phase) * Sin(angle), -I * Unit(phase) * Sin(angle), Cos(angle));

    // A rotation by an angle turns amplitudes by half of it.
    private static double Cos(double angle) => Math.Cos(angle / 2);

    private static double Sin(double angle) => Math.Sin(angle / 2);

    private static Complex Unit(double angle) => Complex.FromPolarCoordinates(1, angle);
}
