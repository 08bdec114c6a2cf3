"""What trains more than one model: a net, and how numbers are stored."""
