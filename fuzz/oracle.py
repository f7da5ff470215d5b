"""What this CPython (3.8 or later) says of a source: one JSON request a line in, one answer a line out.

Request:  {"id", "source" | "source_b64", "full"?, "dump"?, "kinds"?}
Answer:   {"id", "ok": true, "sha", "dump"?, "kinds"?}
          {"id", "ok": false, "phase", "type", "msg", "lineno", "offset", "end_lineno", "end_offset"}
"sha" is the SHA-256 of the canonical dump: a node is {"_": class, "p": [lineno, col_offset, end_lineno,
end_col_offset], field: ...}, contexts and operators are class names, constants say their type. "phase" is
"parse" unless "full" asks for the later phases ("symtable", "codegen") too. An error that is not a
SyntaxError or UnicodeDecodeError is the interpreter's trouble and no verdict: the caller knows the types.

The trees of a fuzzer are deep, hence the big thread stack; the recursion limit is raised only for the
dump, because CPython's own conversion of its tree into objects depends on it and belongs to the verdict.
"""
import ast
import base64
import hashlib
import json
import struct
import symtable
import sys
import threading
import warnings
from json.encoder import encode_basestring_ascii as quote

NAMED_ONLY = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
DIGIT_LIMIT = 4300


def limit_digits(limit):
    # Integers beyond the default limit are an error of the parser, but must not stop the dump.
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(limit)


def double(value):
    return '"%s"' % struct.pack(">d", value).hex()


def write_constant(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif value is Ellipsis:
        out.append('{"e":1}')
    elif isinstance(value, str):
        out.append('{"s":%s}' % quote(value))
    elif isinstance(value, bytes):
        out.append('{"b":"%s"}' % value.hex())
    elif isinstance(value, int):
        out.append('{"i":"%d"}' % value)
    elif isinstance(value, float):
        out.append('{"f":%s}' % double(value))
    elif isinstance(value, complex):
        out.append('{"c":[%s,%s]}' % (double(value.real), double(value.imag)))
    else:
        raise TypeError("constant of type %s" % type(value).__name__)


def write_node(node, out):
    kind = type(node)
    out.append('{"_":"%s"' % kind.__name__)
    if "lineno" in kind._attributes:
        out.append(
            ',"p":[%d,%d,%d,%d]' % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        )
    for field in kind._fields:
        out.append(',"%s":' % field)
        value = getattr(node, field, None)
        if kind is ast.Constant and field == "value":
            write_constant(value, out)
        else:
            write_value(value, out)
    out.append("}")


def write_value(value, out):
    if isinstance(value, list):
        out.append("[")
        for index, item in enumerate(value):
            if index:
                out.append(",")
            write_value(item, out)
        out.append("]")
    elif isinstance(value, NAMED_ONLY):
        out.append('"%s"' % type(value).__name__)
    elif isinstance(value, ast.AST):
        write_node(value, out)
    elif value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append(quote(value))
    elif isinstance(value, int):
        out.append("%d" % value)
    else:
        write_constant(value, out)


def canonical(tree):
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100000)
    limit_digits(0)
    try:
        out = []
        write_node(tree, out)
        return "".join(out)
    finally:
        limit_digits(DIGIT_LIMIT)
        sys.setrecursionlimit(limit)


def refusal(error, phase):
    answer = {"ok": False, "phase": phase, "type": type(error).__name__, "msg": str(error)}
    if isinstance(error, SyntaxError):
        answer["msg"] = error.msg
        for name in ("lineno", "offset", "end_lineno", "end_offset"):
            answer[name] = getattr(error, name, None)
    return answer


def judge(request):
    source = request.get("source")
    if source is None:
        source = base64.b64decode(request["source_b64"])
    phase = "parse"
    try:
        tree = compile(source, "<fuzz>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        if request.get("full"):
            phase = "symtable"
            symtable.symtable(source, "<fuzz>", "exec")
            phase = "codegen"
            compile(source, "<fuzz>", "exec", dont_inherit=True)
    except Exception as error:
        return refusal(error, phase)
    text = canonical(tree)
    # Lone surrogates are escaped, so the text is ASCII.
    answer = {"ok": True, "sha": hashlib.sha256(text.encode("ascii")).hexdigest()}
    if request.get("dump"):
        answer["dump"] = text
    if request.get("kinds"):
        answer["kinds"] = sorted({type(node).__name__ for node in ast.walk(tree)})
    return answer


def answer_line(line):
    request = json.loads(line)
    try:
        answer = judge(request)
    except Exception as error:  # a dump that cannot be made: no verdict
        answer = refusal(error, "dump")
    answer["id"] = request["id"]
    return json.dumps(answer)


def describe():
    """The first line of a conversation."""
    kinds = []
    for value in vars(ast).values():
        if isinstance(value, type) and issubclass(value, ast.AST) and not value.__subclasses__():
            kinds.append(value.__name__)
    return json.dumps({"version": sys.version.split()[0], "kinds": sorted(kinds)})


def serve():
    out = sys.stdout
    out.write(describe() + "\n")
    out.flush()
    for line in sys.stdin:
        out.write(answer_line(line) + "\n")
        out.flush()


def main():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # not on this system: the caller's timeouts still bound a runaway
    warnings.simplefilter("ignore")
    limit_digits(DIGIT_LIMIT)
    threading.stack_size(512 << 20)
    thread = threading.Thread(target=serve)
    thread.start()
    thread.join()


if __name__ == "__main__":
    main()
