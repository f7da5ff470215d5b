"""What the running interpreter says of sources: the error that compile() raises, or its warnings.

    python3.12 test/semantic/record.py < compile.jsonl > new.jsonl

Reads records {"source", "runs"}, one a line, and prints them with the answer of this version. `runs` is a list of
[version, answer]: an answer holds from its version up to the next one in the list. An answer is
{"error": [message, lineno, offset, end_lineno, end_offset]} or {"warnings": [[category, message, lineno], ...]}.
Versions have to be recorded in order, oldest first. For 3.14: node test/semantic/in314.mjs test/semantic/record.py < ...
"""
import json
import sys
import warnings

VERSION = '3.%d' % sys.version_info[1]


def answer(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            compile(source, '<s>', 'exec', dont_inherit=True)
        except SyntaxError as error:
            end = getattr(error, 'end_lineno', None), getattr(error, 'end_offset', None)
            return {'error': [error.msg, error.lineno, error.offset, *end]}
    found = sorted({(w.category.__name__, str(w.message), w.lineno) for w in caught})
    return {'warnings': [list(w) for w in found]}


def record(lines):
    for line in lines:
        case = json.loads(line)
        runs = [run for run in case.get('runs', []) if run[0] != VERSION]
        said = answer(case['source'])
        if not runs or runs[-1][1] != said:
            runs.append([VERSION, said])
        print(json.dumps({'source': case['source'], 'runs': runs}))


record(sys.stdin)
