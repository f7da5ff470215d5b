"""What this CPython says of Python sources: one JSON request a line in, one JSON answer a line out.

Request:  {"path": FILE} or {"source": TEXT} or {"source_b64": BYTES}, and "dump": true for the whole
          text instead of its hash.  {"about": true} asks for the interpreter itself.
Answer:   {"sha": HEX} or {"dump": TEXT}
          {"error": {"type", "msg", "lineno", "offset", "end_lineno", "end_offset"}}   a SyntaxError
          {"none": REASON}    the interpreter's own trouble (recursion, memory): no verdict

Only the tree is built, so errors are those of the tokenizer and the grammar.  The text is the canonical
dump that src/ast/python.ts documents.  It is written straight into pieces by one function a class, made
from the class's `_fields` on first use: several times faster than building dictionaries for `json`, and a
deep tree costs Python frames only, which a large thread stack covers.  Runs unchanged on 3.8 to 3.14; the
last one imports it inside Pyodide (oracle314.mjs).
"""
import ast
import base64
import hashlib
import json
import struct
import sys
import threading
import warnings

DEEP = 1000000
pieces = []
put = pieces.append
quote = json.encoder.encode_basestring_ascii


def limit_digits(count):
    # The limit on int's digits is part of what the parser accepts, but must not stop the printing.
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(count)


def bits(number):
    return struct.pack(">d", number).hex()


def write_list(values):
    put("[")
    comma = ""
    for value in values:
        if comma:
            put(comma)
        comma = ","
        writers[value.__class__](value)
    put("]")


def write_constant(value):
    kind = value.__class__
    if kind is str:
        put('{"s":%s}' % quote(value))
    elif kind is bytes:
        put('{"b":"%s"}' % value.hex())
    elif kind is int:
        put('{"i":"%d"}' % value)
    elif kind is float:
        put('{"f":"%s"}' % bits(value))
    elif kind is complex:
        put('{"c":["%s","%s"]}' % (bits(value.real), bits(value.imag)))
    elif value is Ellipsis:
        put('{"e":1}')
    else:
        writers[kind](value)


def make_writer(cls):
    """The function that writes nodes of one class."""
    if issubclass(cls, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        name = '"%s"' % cls.__name__
        return lambda node: put(name)
    lines = ["def write(node):"]
    head = '{"_":"%s"' % cls.__name__
    if "lineno" in cls._attributes:
        lines.append(
            "    put('%s,\"p\":[%%d,%%d,%%d,%%d]' %% "
            "(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset))" % head
        )
    else:
        lines.append("    put('%s')" % head)
    for field in cls._fields:
        lines.append("    put(',\"%s\":')" % field)
        lines.append("    value = getattr(node, %r, None)" % field)
        if cls is ast.Constant and field == "value":
            lines.append("    write_constant(value)")
        else:
            lines.append("    writers[value.__class__](value)")
    lines.append("    put('}')")
    scope = {"put": put, "writers": writers, "write_constant": write_constant}
    exec("\n".join(lines), scope)
    return scope["write"]


class Writers(dict):
    def __missing__(self, cls):
        if not issubclass(cls, ast.AST):
            raise TypeError(cls.__name__)
        writer = self[cls] = make_writer(cls)
        return writer


writers = Writers({
    list: write_list,
    str: lambda value: put(quote(value)),
    int: lambda value: put("%d" % value),
    bool: lambda value: put("true" if value else "false"),
    type(None): lambda value: put("null"),
})


def parse(source):
    limit_digits(4300)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return compile(source, "<source>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    finally:
        limit_digits(0)


def dump(tree):
    del pieces[:]
    writers[tree.__class__](tree)
    text = "".join(pieces)
    del pieces[:]
    return text


def read(request):
    if "path" in request:
        with open(request["path"], "rb") as file:
            return file.read()
    if "source_b64" in request:
        return base64.b64decode(request["source_b64"])
    return request["source"]


def answer(request):
    try:
        text = dump(parse(read(request)))
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
    if request.get("dump"):
        return {"dump": text}
    return {"sha": hashlib.sha256(text.encode()).hexdigest()}


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
    sys.setrecursionlimit(DEEP)
    threading.stack_size(512 << 20)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
