"""A word for it: feelings a text may be about, each with the words that led there."""

import os

# Read by numpy's library of sums when it is first imported. For sums as small as these, waiting for
# other cores takes longer than the sum, ten times longer where others use them too.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
