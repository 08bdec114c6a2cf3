"""What no text of ours says: pressing, diagnosing, naming types, cheering."""

import re

BANNED = re.compile(
    r"\b(should(?:n't)?|must(?:n't)?|(?<!not )(?<!n't )(?<!never )have to|ought to|"
    r"committed suicide|commit suicide|"
    r"narcissists?|borderline|psychopaths?|sociopaths?|codependent|co-dependent|toxic|"
    r"avoidant|anxious(?:ly)? attached|insecurely attached|disorder(?:ed)?|"
    r"great job|well done|awesome|congratulations)\b",
    re.IGNORECASE,
)


def pressing(text: str, allowed: tuple[str, ...] = ()) -> list[str]:
    """The words in a text that are not to be there; ``!`` is one of them."""
    found = [hit[0] for hit in BANNED.finditer(text) if hit[0].casefold() not in allowed]
    return [*found, *re.findall(r"!", text)]
