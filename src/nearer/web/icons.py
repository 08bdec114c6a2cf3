"""A few icons of our own, drawn on a 24 × 24 grid in strokes that take the text's colour."""

from functools import cache
from typing import Final

import minijinja

PATHS: Final = {
    "mark": "M11.5 5.46a7 7 0 1 0 0 13.08M14.2 8.02a4.6 4.6 0 1 1 0 7.96",
    "notes": "M6 3.5h9l4 4v13H6zM9.5 10.5h6M9.5 14h6M9.5 17.5h3.5",
    "today": "M3.5 11 12 4l8.5 7v9h-17zM9.5 20v-6h5v6",
    "check-in": "M4 6.5h16M4 12h10M4 17.5h7",
    "journal": "M5.5 4h11a2 2 0 0 1 2 2v14h-11a2 2 0 0 1-2-2zM9 8.5h6M9 12h6",
    "feelings": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6"
    "M12 3.5V9M12 15v5.5M3.5 12H9M15 12h5.5",
    "days": "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8",
    "search": "M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12M15 15l5 5",
    "yourself": "M12 4.5a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2M4.8 20c.4-3.8 3.3-5.8 7.2-5.8"
    "s6.8 2 7.2 5.8",
    "roots": "M12 3.5V13M12 13c-1 3.6-5 3-7.5 6.5M12 13c1 3.6 5 3 7.5 6.5M12 13v7.5M8 6.5l4 3 4-3",
    "signs": "M12 3.5a6 6.5 0 1 0 0 13a6 6.5 0 1 0 0-13M12 16.5v4M8.5 20.5h7M9.5 9.5l3-3",
    "people": "M8.5 6a2.9 2.9 0 1 0 0 5.8a2.9 2.9 0 1 0 0-5.8M2.8 19c.3-3.1 2.6-4.8 5.7-4.8"
    "s5.4 1.7 5.7 4.8M15.5 6.3a2.8 2.8 0 0 1 0 5.3M17 14.4c2.4.5 3.9 2.1 4.2 4.6",
    "library": "M4.5 5h4.5v14H4.5zM9 5h4.5v14H9zM14.6 6l4-.9 3 13.3-4 .9z",
    "steps": "M4 20h4v-5h4v-5h4V5h4",
    "settings": "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "help": "M12 20.5C6 16 3.5 13 3.5 9.5a4.3 4.3 0 0 1 8.5-1.6a4.3 4.3 0 0 1 8.5 1.6"
    "C20.5 13 18 16 12 20.5z",
    "leave": "M10 4H5v16h5M9.5 12H20M16 8l4 4-4 4",
    "more": "M5 12h.01M12 12h.01M19 12h.01",
    "edit": "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM14 6.5l3.5 3.5",
    "erase": "M5 7h14M10 4h4M7 7l1 13h8l1-13",
    "back": "M14.5 5l-7 7 7 7",
    "on": "M9.5 5l7 7-7 7",
    "kept": "M5 12.5l4.5 4.5L19 7.5",
    "care": "M12 21v-8M12 13c0-5-6-4-7-10M12 13c0-5 6-4 7-10",
}


@cache
def icon(name: str) -> str:
    """An icon as inline SVG, hidden from screen readers: the words beside it say what it means."""
    drawn = f'<svg class="icon icon-{name}" viewBox="0 0 24 24" aria-hidden="true">'
    return minijinja.safe(f'{drawn}<path d="{PATHS[name]}"/></svg>')
