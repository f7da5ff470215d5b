"""CPython's side of a benchmark: one JSON request a line, one JSON answer a line, times in milliseconds.

Answers what bench/peers/server.ts answers, and {"do": "walk", "times": N}: N times of list(ast.walk(tree)) of
the trees of all texts, and the number of entries.
"""
import ast
import json
import sys
import time
import tracemalloc

texts = []


def timed(action, times):
    found = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        found.append((time.perf_counter() - started) * 1000)
    return found


def parse_all():
    for text in texts:
        ast.parse(text)


def fails(text):
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return True
    return False


def parse_those_without_mistakes():
    return [ast.parse(text) for text in texts if not fails(text)]


def kept():
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    trees = parse_those_without_mistakes()
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return held if trees else 0


def walk(times):
    trees = parse_those_without_mistakes()

    def walk_all():
        return sum(len(list(ast.walk(tree))) for tree in trees)

    return {"times": timed(walk_all, times), "entries": walk_all()}


def answer(request):
    what = request["do"]
    if what == "read":
        texts.clear()
        with open(request["list"], encoding="utf-8") as paths:
            for path in paths.read().split("\n"):
                if path:
                    # As they are: Python's own reading of text would translate line ends.
                    with open(path, encoding="utf-8", newline="") as file:
                        texts.append(file.read())
        return {"texts": len(texts)}
    if what == "load":
        return {"load": 0, "version": sys.version.split()[0]}
    if what == "fails":
        return {"fails": [fails(text) for text in texts]}
    if what == "walk":
        return walk(request["times"])
    if what == "keep":
        return {"bytes": kept()}
    return {"times": timed(parse_all, request["times"])}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
