"""The five steps. A later step may look back at an earlier one, never ahead."""
