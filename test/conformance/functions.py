"""What CPython made of the functions of files, one JSON line a file:

    python3 test/conformance/functions.py < LIST_OF_FILES

For each function and lambda [line, name, kind, end]: `kind` is from its code flags ("", "generator", "coroutine",
"async generator"), `end` says whether the code can run off its end: true or false, or null where that cannot be
seen in bytecode, because the source itself returns None.
"""
import ast
import dis
import json
import sys
import warnings

warnings.simplefilter('ignore')


def kind_of(flags):
    if flags & 0x200:
        return 'async generator'
    return 'coroutine' if flags & 0x80 else 'generator' if flags & 0x20 else ''


def returns_none(code):
    previous = None
    for instruction in dis.get_instructions(code):
        if instruction.opname == 'RETURN_CONST' and instruction.argval is None:
            return True
        if instruction.opname == 'RETURN_VALUE' and previous is not None:
            if previous.opname == 'LOAD_CONST' and previous.argval is None:
                return True
        previous = instruction
    return False


class Returns(ast.NodeVisitor):
    """Whether a function returns None in so many words, itself and not one inside it."""

    def __init__(self):
        self.found = False

    def visit_FunctionDef(self, node):
        pass

    visit_AsyncFunctionDef = visit_Lambda = visit_ClassDef = visit_FunctionDef

    def visit_Return(self, node):
        value = node.value
        # A conditional expression has a return in each of its branches.
        if value is None or any(isinstance(n, ast.Constant) and n.value is None for n in ast.walk(value)):
            self.found = True


def definitions(tree):
    """The functions of the source by line and name: whether they return None in so many words."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            returns = Returns()
            for statement in node.body:
                returns.visit(statement)
            place = min([node.lineno] + [d.lineno for d in node.decorator_list]), node.name
            found[place] = found.get(place, False) or returns.found
    return found


def functions(code, known, found):
    for const in code.co_consts:
        if not hasattr(const, 'co_code'):
            continue
        line, name = const.co_firstlineno, const.co_name
        # Aliases and bounds of PEP 695 are functions, too, but not of the source.
        if name == '<lambda>' or (line, name) in known:
            unseen = name == '<lambda>' or known[line, name]
            found.append([line, name, kind_of(const.co_flags), None if unseen else returns_none(const)])
        functions(const, known, found)


for path in sys.stdin.read().split('\n'):
    if not path:
        continue
    try:
        with open(path, 'rb') as file:
            source = file.read()
        found = []
        functions(compile(source, path, 'exec', dont_inherit=True), definitions(ast.parse(source)), found)
        print(json.dumps(sorted(found, key=str)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        print('null')
