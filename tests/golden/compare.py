"""What the checks of the listings share: the golden files, and saying where something differs."""
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FOUR = [(0, 0), (1, 0), (0, 1), (1, 1)]


def golden(name):
    return json.loads((FOLDER / f'{name}.json').read_text())


def same(found, expected, what):
    if found != expected:
        sys.exit(f'golden: {what}: the listing says {found}, it should be {expected}')


def refusal(call, *arguments):
    """What an error says; None where there is none."""
    try:
        call(*arguments)
    except ValueError as error:
        return str(error)
    return None
