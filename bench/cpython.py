"""CPython's side of a benchmark: one JSON request a line, one JSON answer a line, times in seconds.

{"do": "parse", "file": F, "repeat": N}  -> N times of ast.parse on the text of F
{"do": "walk", "file": F, "repeat": N}   -> N times of list(ast.walk(tree)), and the number of entries
{"do": "parse-all", "files": [...]}      -> the time of parsing all of them once, each tree dropped
{"do": "about"}                          -> version and the files of the standard library
"""
import ast
import json
import os
import sys
import sysconfig
import time

SKIPPED = {"test", "tests", "idlelib", "site-packages", "__pycache__", "lib2to3"}
texts = {}


def text_of(path):
    if path not in texts:
        with open(path, encoding="utf-8") as file:
            texts[path] = file.read()
    return texts[path]


def timed(action, repeat):
    times = []
    for _ in range(repeat):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return times


def library():
    found = []
    for folder, folders, files in os.walk(sysconfig.get_path("stdlib")):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name.endswith(".py"):
                try:
                    ast.parse(text_of(path))
                except (SyntaxError, UnicodeDecodeError):
                    continue
                found.append(path)
    return found


def answer(request):
    what = request["do"]
    if what == "about":
        return {"version": sys.version.split()[0], "files": library()}
    if what == "parse":
        source = text_of(request["file"])
        return {"times": timed(lambda: ast.parse(source), request["repeat"])}
    if what == "walk":
        tree = ast.parse(text_of(request["file"]))
        return {"times": timed(lambda: list(ast.walk(tree)), request["repeat"]), "entries": len(list(ast.walk(tree)))}
    sources = [text_of(path) for path in request["files"]]

    def parse_all():
        for source in sources:
            ast.parse(source)

    return {"times": timed(parse_all, 1)}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
