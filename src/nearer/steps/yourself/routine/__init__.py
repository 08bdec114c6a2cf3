"""Time with yourself: a week's routine, and a calendar file of it that says nothing."""
