"""Makes console.json: what Python with NumPy answers at the prompt, line by line.

    /usr/bin/python3 tests/golden/make_console.py            writes it
    /usr/bin/python3 tests/golden/make_console.py --check    only compares it with what it would write

A session is a list of lines that share their names. Of each line stand there: what it shows, its
warnings, and of an error the last line that Python prints and the part of the line to blame, in
characters: where Python 3.11 draws its carets.
"""
import io
import json
import sys
import traceback
import warnings
from contextlib import redirect_stdout
from pathlib import Path

sys.dont_write_bytecode = True

import make_golden  # noqa: E402
from console_lines import SESSIONS  # noqa: E402

TARGET = Path(__file__).resolve().parent / 'console.json'


def characters(line, byte):
    """Python counts the bytes of a line."""
    return len(line.encode()[:byte].decode())


def blamed_by_code(line, error):
    """The part of the line that was running, from the table of positions of its code."""
    frame = error.__traceback__
    while frame and frame.tb_frame.f_code.co_filename != '<stdin>':
        frame = frame.tb_next
    if frame is None:
        return None
    positions = list(frame.tb_frame.f_code.co_positions())[frame.tb_lasti // 2]
    return [characters(line, positions[2]), characters(line, positions[3])]


def blamed(line, error):
    if not isinstance(error, SyntaxError):
        return blamed_by_code(line, error)
    if error.offset is None:
        return None
    return [error.offset - 1, max(error.end_offset - 1, error.offset - 1)]


def last_line(error):
    lines = traceback.format_exception_only(type(error), error)
    # A SyntaxError shows the line itself first.
    return lines[-1].rstrip('\n') if isinstance(error, SyntaxError) else ''.join(lines).rstrip('\n')


def answer(line, names):
    shown = io.StringIO()
    found = {'in': line}
    with warnings.catch_warnings(record=True) as warned, redirect_stdout(shown):
        warnings.simplefilter('always')
        try:
            code = compile(line + '\n', '<stdin>', 'single')
            warned.clear()  # What the compiler says of a line comes from nowhere else.
            exec(code, names)
        except Exception as error:
            found['error'] = last_line(error)
            at = blamed(line, error)
            if at is not None:
                found['at'] = at
    text = shown.getvalue()
    if text:
        found['out'] = text.removesuffix('\n')
    if warned:
        found['warnings'] = [f'{entry.category.__name__}: {entry.message}' for entry in warned]
    return found


def session(np, lines):
    np.random.seed(0)
    names = {'np': np, '__builtins__': __builtins__}
    return [answer(line, names) for line in lines]


def text_of(np):
    made = {'python': sys.version.split()[0], 'numpy': np.__version__, **make_golden.FLAGS}
    parts = []
    for name, lines in SESSIONS.items():
        rows = ',\n'.join(f'    {json.dumps(row, ensure_ascii=False)}' for row in session(np, lines))
        parts.append(f'  {json.dumps(name)}: [\n{rows}\n  ]')
    return '{\n' + ',\n'.join([f'  "made_with": {json.dumps(made)}', *parts]) + '\n}\n'


def main():
    make_golden.with_flags()
    import numpy as np

    text = text_of(np)
    if '--check' not in sys.argv:
        TARGET.write_text(text)
    elif make_golden.without_maker(TARGET.read_text()) != make_golden.without_maker(text):
        sys.exit('golden: console.json is not what make_console.py writes')
    count = sum(len(lines) for lines in SESSIONS.values())
    print(f'golden: {count} lines of the console', 'are as computed' if '--check' in sys.argv else 'written')


if __name__ == '__main__':
    main()
