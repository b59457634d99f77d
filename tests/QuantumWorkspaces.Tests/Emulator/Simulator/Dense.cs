using System.Numerics;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>
/// Whole matrices, multiplied the long way: as slow as it is simple, and nothing of the emulator. Rotations are exponentials, calculated as
/// the sum of their series.
/// </summary>
internal static class Dense
{
    private static readonly Complex I = Complex.ImaginaryOne;

    public static Complex[,] Identity(int size)
    {
        var result = new Complex[size, size];
        for (var i = 0; i < size; i++)
            result[i, i] = 1;

        return result;
    }

    public static Complex[,] Pauli(char letter) => letter switch
    {
        'X' => new Complex[,] { { 0, 1 }, { 1, 0 } },
        'Y' => new Complex[,] { { 0, -I }, { I, 0 } },
        'Z' => new Complex[,] { { 1, 0 }, { 0, -1 } },
        _ => Identity(2),
    };

    /// <summary>A product of Pauli operators; the first letter is for the lowest bit.</summary>
    public static Complex[,] Paulis(string letters) => letters.Aggregate(Identity(1), (result, letter) => Kronecker(Pauli(letter), result));

    /// <summary>The second matrix is for the lower bits.</summary>
    public static Complex[,] Kronecker(Complex[,] a, Complex[,] b)
    {
        var (n, m) = (a.GetLength(0), b.GetLength(0));
        var result = new Complex[n * m, n * m];
        for (var i = 0; i < n * m; i++)
        {
            for (var j = 0; j < n * m; j++)
                result[i, j] = a[i / m, j / m] * b[i % m, j % m];
        }

        return result;
    }

    public static Complex[,] Multiply(Complex[,] a, Complex[,] b)
    {
        var n = a.GetLength(0);
        var result = new Complex[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    result[i, j] += a[i, k] * b[k, j];
            }
        }

        return result;
    }

    public static Complex[,] Sum(Complex[,] a, Complex[,] b, Complex factor)
    {
        var n = a.GetLength(0);
        var result = new Complex[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                result[i, j] = a[i, j] + (factor * b[i, j]);
        }

        return result;
    }

    /// <summary>The exponential of a matrix times a factor.</summary>
    public static Complex[,] Exponential(Complex[,] matrix, Complex factor)
    {
        var n = matrix.GetLength(0);
        var result = Identity(n);
        var term = Identity(n);
        for (var k = 1; k < 60; k++)
        {
            term = Sum(new Complex[n, n], Multiply(term, matrix), factor / k);
            result = Sum(result, term, 1);
        }

        return result;
    }

    /// <summary>Puts a matrix in front of some qubits of many; the first qubit is the lowest bit of the matrix.</summary>
    public static Complex[,] Embed(Complex[,] matrix, int[] qubits, int[] controls, int qubitCount)
    {
        var size = 1 << qubitCount;
        var result = new Complex[size, size];
        for (var column = 0; column < size; column++)
        {
            if (controls.Any(control => (column >> control & 1) == 0))
            {
                result[column, column] = 1;
                continue;
            }

            var inner = qubits.Select((qubit, i) => (column >> qubit & 1) << i).Sum();
            var rest = qubits.Aggregate(column, (state, qubit) => state & ~(1 << qubit));
            for (var row = 0; row < matrix.GetLength(0); row++)
                result[rest | qubits.Select((qubit, i) => (row >> i & 1) << qubit).Sum(), column] += matrix[row, inner];
        }

        return result;
    }

    public static Complex[] Apply(Complex[,] matrix, Complex[] vector)
    {
        var result = new Complex[vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                result[i] += matrix[i, j] * vector[j];
        }

        return result;
    }
}
