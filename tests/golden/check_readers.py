"""Checks the listing that makes an .npz of a pickled network; check.py runs it."""
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from compare import same


def check_weights_from_pickle(listing):
    random = np.random.RandomState(8)
    sizes = {'W1': (784, 50), 'b1': 50, 'W2': (50, 100), 'b2': 100, 'W3': (100, 10), 'b3': 10}
    network = {name: random.randn(*np.atleast_1d(size)) for name, size in sizes.items()}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, 'network.pkl'), Path(folder, 'network.npz')
        source.write_bytes(pickle.dumps({**network, 'other': 'left out'}))
        subprocess.run([sys.executable, listing.__file__, source, target], check=True)
        with np.load(target) as made:
            same(sorted(made), sorted(network), 'the names')
            same(all(np.array_equal(made[name], network[name]) for name in network), True, 'weights')


CHECKS = {'weights_from_pickle': check_weights_from_pickle}
