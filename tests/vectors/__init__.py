"""A frozen sample of every vault format, for ever."""
