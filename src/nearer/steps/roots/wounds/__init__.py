"""Old wounds: what they do now and what helps, never what happened."""
