"""A text is listened to before anyone could notice."""

import subprocess
import sys

import pytest

MEASURE = """
from statistics import median
from time import process_time
from nearer.feelings.suggest.listening import listen

text = (
    "I came home late and the flat was dark. He had not called again, and I sat on the bed in my "
    "coat, thinking about what she said this morning."
)
assert len(text.split()) == 30

def once():
    before = process_time()
    listen(text)
    return process_time() - before

for _ in range(30):
    once()
print(median(once() for _ in range(200)))
"""


@pytest.mark.slow
def test_thirty_words_take_two_milliseconds_of_one_core():
    # In a process of its own: numpy may have been imported here before it was told to use one core.
    done = subprocess.run(
        [sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) <= 0.002
