namespace ConnectionStrings;

/// <summary>How sure one can be that a value is an access key.</summary>
internal enum Likelihood
{
    /// <summary>Empty, unknown, nothing but punctuation, or a placeholder.</summary>
    None,

    /// <summary>A short or wordy value, such as tests use: a key only where the context says so.</summary>
    Weak,

    /// <summary>A value that only a key looks like.</summary>
    Strong,
}
