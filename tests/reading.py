"""How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975), for tests of copy."""

import re

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
SENTENCE = re.compile(r"[.!?…]+(?=\s|$)")
SILENT = re.compile(
    r"(?:(?<=[^aeiouyl])e|(?<=[aeiouy]l)e|(?<=[^aeiouyszxcgh])es|(?<=[^aeiouytd])ed)$"
)
VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Counted by groups of vowels, silent endings left out; right for about nine words in ten."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    return max(1, len(VOWELS.findall(SILENT.sub("", letters))))


def grade(text: str) -> float:
    """School years needed to read it at ease. Below 6 is plain; short texts swing widely."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(SENTENCE.findall(text)))
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * len(words) / sentences + 11.8 * per_word - 15.59
