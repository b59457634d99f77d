using System.Buffers.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Git;

/// <summary>
/// The contents of objects, in the order in which they are asked for. Both ways are pipes: what is asked is written by a task of its own,
/// so that neither end waits for the other. Where git ends at an object that is damaged, it is started again behind it.
/// </summary>
internal sealed class ObjectStream : IDisposable
{
    private const int BufferSize = 256 * 1024;

    /// <summary>How often git may end in a row without an answer: then it is not an object that is damaged.</summary>
    private const int MostFailures = 20;

    private readonly string _folder;
    private readonly IEnumerator<GitObject> _objects;
    private readonly CancellationToken _cancellationToken;

    /// <summary>What has been asked and not been answered yet, with what has to be asked again.</summary>
    private readonly Queue<GitObject> _asked = [];
    private readonly Queue<GitObject> _again = [];
    private readonly byte[] _buffer = new byte[BufferSize];
    private GitProcess _git;
    private Task _writer;
    private int _start;
    private int _end;
    private long _rest;
    private int _failures;
    private string? _endOfList;

    /// <param name="objects">They are taken while the contents are read.</param>
    public ObjectStream(string folder, IEnumerable<GitObject> objects, CancellationToken cancellationToken)
    {
        _folder = folder;
        _objects = objects.GetEnumerator();
        _cancellationToken = cancellationToken;
        (_git, _writer) = Begin();
    }

    /// <summary>What is wrong with objects that could not be read.</summary>
    public List<string> Problems { get; } = [];

    public GitObject Current { get; private set; }

    public GitObjectType Type { get; private set; }

    /// <summary>The content of the current object. It has to be read before the next.</summary>
    public ByteSource Content => new Source(this, _rest);

    /// <summary>Goes on to the next object that is there.</summary>
    public bool MoveNext()
    {
        SkipRest();
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (ReadHeader() is not { } header)
            {
                if (!BeginAgain())
                    return false;

                continue;
            }

            lock (_asked)
                Current = _asked.Dequeue();

            _failures = 0;
            if (TryParse(header, out var type, out var size))
            {
                Type = type;
                _rest = size + 1;
                return true;
            }

            Problems.Add($"The object {Text(Current.Id)} is not in this repository.");
        }
    }

    public void Dispose()
    {
        _git.Dispose();
        _writer.ContinueWith(_ => _objects.Dispose(), TaskScheduler.Default).Wait(TimeSpan.FromSeconds(5));
    }

    private static string Text(byte[] id) => System.Text.Encoding.ASCII.GetString(id);

    private (GitProcess Git, Task Writer) Begin()
    {
        var git = GitProcess.Start(_folder, "cat-file", "--batch", "--buffer").EndOn(_cancellationToken);
        LargePipe.Enlarge(git.Output);
        return (git, Task.Factory.StartNew(() => Ask(git), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    private void Ask(GitProcess git)
    {
        try
        {
            using var input = new BufferedStream(git.Input, 16 * 1024);
            while (NextToAsk() is { } asked)
            {
                lock (_asked)
                    _asked.Enqueue(asked);

                input.Write(asked.Id);
                input.WriteByte((byte)'\n');
            }
        }
        catch (IOException)
        {
            // git has ended: the reader sees that too, and knows what was not answered.
        }
        catch (GitException exception)
        {
            _endOfList = exception.Message;
        }
    }

    private GitObject? NextToAsk()
    {
        if (_again.TryDequeue(out var again))
            return again;

        return !_cancellationToken.IsCancellationRequested && _objects.MoveNext() ? _objects.Current : null;
    }

    /// <summary>Starts git again behind the object at which it ended.</summary>
    /// <returns>Whether there was one: otherwise all is answered.</returns>
    private bool BeginAgain()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _writer.Wait(_cancellationToken);
        if (_endOfList is { } problem)
            Problems.Add(problem);

        _endOfList = null;
        if (_rest == 0 && _asked.Count == 0)
            return false;

        // What git was in the middle of, or else what it has not begun.
        var damaged = _rest > 0 ? Current : _asked.Dequeue();
        Problems.Add($"The object {Text(damaged.Id)} cannot be read: {_git.ErrorText()}");
        if (++_failures > MostFailures)
            return false;

        _git.Dispose();
        var rest = _asked.Concat(_again).ToList();
        _asked.Clear();
        _again.Clear();
        rest.ForEach(_again.Enqueue);
        _rest = 0;
        _start = _end = 0;
        (_git, _writer) = Begin();
        return true;
    }

    /// <summary>Reads <c>id type size</c> or <c>id missing</c>; null at the end.</summary>
    private byte[]? ReadHeader()
    {
        var line = new List<byte>(80);
        while (_start < _end || Fill())
        {
            var b = _buffer[_start++];
            if (b == '\n')
                return [.. line];

            line.Add(b);
        }

        return null;
    }

    private static bool TryParse(byte[] header, out GitObjectType type, out long size)
    {
        var typeStart = header.AsSpan().IndexOf((byte)' ') + 1;
        var rest = header.AsSpan(typeStart);
        var typeEnd = rest.IndexOf((byte)' ');
        var name = typeEnd < 0 ? default : rest[..typeEnd];
        type = name.SequenceEqual("blob"u8) ? GitObjectType.Blob
            : name.SequenceEqual("commit"u8) ? GitObjectType.Commit
            : name.SequenceEqual("tag"u8) ? GitObjectType.Tag : GitObjectType.Other;
        size = 0;
        return typeEnd > 0 && Utf8Parser.TryParse(rest[(typeEnd + 1)..], out size, out _);
    }

    private bool Fill()
    {
        _start = 0;
        _end = _git.Output.Read(_buffer);
        return _end > 0;
    }

    private void SkipRest()
    {
        while (_rest > 0 && (_start < _end || Fill()))
        {
            var count = (int)Math.Min(_rest, _end - _start);
            _start += count;
            _rest -= count;
        }
    }

    private int Read(Span<byte> buffer)
    {
        if (_rest <= 1 || buffer.IsEmpty)
            return 0;

        // What does not fit into the buffer between is read past it.
        if (_start == _end && _rest - 1 >= BufferSize)
            return Took(_git.Output.Read(buffer[..(int)Math.Min(buffer.Length, _rest - 1)]));

        if (_start == _end && !Fill())
            return 0;

        var count = (int)Math.Min(Math.Min(buffer.Length, _rest - 1), _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return Took(count);
    }

    private int Took(int count)
    {
        _rest -= count;
        return count;
    }

    private sealed class Source(ObjectStream stream, long length) : ByteSource
    {
        public override long Length { get; } = length - 1;

        public override int Read(Span<byte> buffer) => stream.Read(buffer);
    }
}
