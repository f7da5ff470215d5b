"""Answers, line by line, what codeop thinks of a source: complete, incomplete or invalid.

Each line is {"source": …, "mode": "exec" | "single"}, with "full": true to compile and not only parse.
"""

import ast
import codeop
import json
import sys
import warnings


def compiler(full):
    parse_only = 0 if full else ast.PyCF_ONLY_AST

    def compile_it(source, filename, symbol, incomplete_input=True):
        flags = parse_only
        if incomplete_input:
            flags |= codeop.PyCF_ALLOW_INCOMPLETE_INPUT | codeop.PyCF_DONT_IMPLY_DEDENT
        return compile(source, filename, symbol, flags, dont_inherit=True)

    return compile_it


def judge(question):
    try:
        result = codeop._maybe_compile(
            compiler(question.get("full", False)), question["source"], "<input>", question["mode"]
        )
    except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
        return "invalid"
    return "incomplete" if result is None else "complete"


warnings.simplefilter("ignore")
for line in sys.stdin:
    print(judge(json.loads(line)), flush=True)
