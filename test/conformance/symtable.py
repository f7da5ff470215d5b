"""The symbol tables of this CPython, as oracle.py gives its trees: one JSON request a line, one answer a line.

Request:  {"path": FILE} or {"source": TEXT} or {"source_b64": BYTES}, and "dump": true for the tables
          themselves instead of their hash.  {"about": true} asks for the interpreter itself.
Answer:   {"sha": HEX} or {"dump": TEXT}, {"error": …} or {"none": REASON}

What is compared is `_symtable`, the tables as the compiler has them: `symtable` is a view of it.  A table is
a line of its kind, name, first line, whether it is nested, its parameters and its symbols, each with all its
flags and what became of it (local, global, free, cell), sorted by name; then its children, indented, sorted as
text.  Order is left out because it means nothing: symbols are a dictionary.  Runs unchanged on 3.8 to 3.14.
"""
import _symtable
import base64
import hashlib
import json
import sys
import threading
import warnings

KINDS = {}
for name, kind in (
    ("TYPE_MODULE", "module"),
    ("TYPE_CLASS", "class"),
    ("TYPE_FUNCTION", "function"),
    ("TYPE_ANNOTATION", "annotation"),
    ("TYPE_TYPE_ALIAS", "type alias"),
    ("TYPE_TYPE_PARAM", "type parameters"),
    ("TYPE_TYPE_PARAMETERS", "type parameters"),
    ("TYPE_TYPE_VAR_BOUND", "type variable"),
    ("TYPE_TYPE_VARIABLE", "type variable"),
):
    if hasattr(_symtable, name):
        KINDS[getattr(_symtable, name)] = kind

OFFSET = _symtable.SCOPE_OFF
FLAGS = (1 << OFFSET) - 1


def write(table, indent, lines):
    symbols = " ".join(
        "%s:%d:%d" % (name, value & FLAGS, value >> OFFSET) for name, value in sorted(table.symbols.items())
    )
    head = "%s%s %s @%d%s (%s) %s" % (
        indent,
        KINDS[table.type],
        table.name,
        table.lineno,
        " nested" if table.nested else "",
        ",".join(table.varnames),
        symbols,
    )
    blocks = []
    for child in table.children:
        block = []
        write(child, indent + " ", block)
        blocks.append("\n".join(block))
    lines.append(head)
    lines.extend(sorted(blocks))


def dump(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = _symtable.symtable(source, "<source>", "exec")
    lines = []
    write(table, "", lines)
    return "\n".join(lines)


def read(request):
    if "path" in request:
        with open(request["path"], "rb") as file:
            return file.read()
    if "source_b64" in request:
        return base64.b64decode(request["source_b64"])
    return request["source"]


def answer(request):
    try:
        text = dump(read(request))
    except SyntaxError as error:
        return {"error": {
            "type": type(error).__name__,
            "msg": error.msg,
            "lineno": error.lineno,
            "offset": error.offset,
            "end_lineno": getattr(error, "end_lineno", None),
            "end_offset": getattr(error, "end_offset", None),
        }}
    except Exception as error:
        return {"none": "%s: %s" % (type(error).__name__, error)}
    data = text.encode("utf-8", "surrogatepass")
    return {"dump": text} if request.get("dump") else {"sha": hashlib.sha256(data).hexdigest()}


def about():
    import sysconfig
    return {"version": sys.version.split()[0], "stdlib": sysconfig.get_path("stdlib")}


def answer_line(line):
    request = json.loads(line)
    return json.dumps(about() if request.get("about") else answer(request))


def main():
    for line in sys.stdin:
        sys.stdout.write(answer_line(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.setrecursionlimit(100000)
    threading.stack_size(512 << 20)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
