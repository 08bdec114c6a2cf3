"""What trains more than one model: a net, a teacher, and how numbers are stored."""
