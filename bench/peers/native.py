"""CPython's walkers, and fast-walk's where it is installed: one JSON request a line, one JSON answer a line.

{"do": "about"}                                        -> version, walkers, what is missing
{"do": "measure", "walker": W, "files": [...], "repeat": N}
    -> for each file the median of N times in seconds, and the number of entries of the walker's list
{"do": "kinds", "files": [...]}
    -> for each file how often each class is in ast.walk, without contexts and operators, and
       whether every walker here gave the same objects
"""
import ast
import collections
import importlib.metadata
import json
import statistics
import sys
import time

try:
    import fast_walk
except ImportError:
    fast_walk = None

SHARED = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
walkers = {"ast.walk": lambda tree: list(ast.walk(tree))}
missing = []
if fast_walk is None:
    missing.append("fast-walk is not installed in " + sys.prefix)
else:
    version = importlib.metadata.version("fast-walk")
    walkers[f"fast-walk {version} walk_dfs"] = fast_walk.walk_dfs
    walkers[f"fast-walk {version} walk_unordered"] = fast_walk.walk_unordered
finders = {}
if hasattr(fast_walk, "walk_of_types"):
    finders[f"fast-walk {version} walk_of_types: all calls"] = lambda tree: fast_walk.walk_of_types(tree, (ast.Call,))
trees = {}


def tree_of(path):
    if path not in trees:
        with open(path, "rb") as file:
            trees[path] = ast.parse(file.read())
    return trees[path]


def measure(walk, path, repeat):
    tree = tree_of(path)
    times = []
    for _ in range(repeat):
        started = time.perf_counter()
        walk(tree)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def kinds(path):
    tree = tree_of(path)
    entries = list(ast.walk(tree))
    ids = collections.Counter(map(id, entries))
    agree = all(collections.Counter(map(id, walk(tree))) == ids for walk in walkers.values())
    names = collections.Counter(type(node).__name__ for node in entries if not isinstance(node, SHARED))
    return {"names": names, "agree": agree, "distinct": len(ids)}


def answer(request):
    if request["do"] == "about":
        return {"version": sys.version.split()[0], "walkers": [*walkers, *finders], "missing": missing}
    if request["do"] == "kinds":
        return {"kinds": [kinds(path) for path in request["files"]]}
    walk = (walkers | finders)[request["walker"]]
    files = request["files"]
    return {
        "times": [measure(walk, path, request["repeat"]) for path in files],
        "entries": [len(walk(tree_of(path))) for path in files],
    }


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
