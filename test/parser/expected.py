"""What a real CPython says of the case files: checks their expected parts, or writes them.

    python3.13 test/parser/expected.py [--write] [FILE…]
    node scripts/python314.mjs test/parser/expected.py [--write] [FILE…]      the same in CPython 3.14

Without files, all of test/parser/ok and test/parser/err. The format is described in cases.ts.

ok: the first section is one `ast.dump` a statement, over several lines where it is long; with the word
`positions` it is an outline of all nodes with their extents (line:byte column). Cases with the word `3.14` need that version; 3.14 also confirms all others,
3.13 none of those with the word.

The words `eval` and `single` choose the mode of compile().

err: the section `CPython` is the exception. Cases with the word `3.14` are 3.14's, all others 3.13's. The
sections with our own diagnostics and the tree that should survive are written by people; the latter has
to be Python, which is confirmed here.

Exit code 1 if anything is not as it says, or, with --write, if a case cannot be judged.
"""
import ast
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent
NEW = sys.version_info >= (3, 14)
WIDTH = 200


def unpicture(code):
    if code.endswith("␃\n"):
        code = code[:-2]
    return "".join(chr(ord(c) - 0x2400) if "␀" <= c <= "␟" else c for c in code)


class Case:
    """A case and where its lines are: `sections` maps a title to the slice of lines below it."""

    def __init__(self, name, words, source, sections):
        self.name, self.words, self.source, self.sections = name, words, source, sections


def read_cases(lines):
    at = next((i for i, line in enumerate(lines) if line.startswith("# ")), len(lines))
    while at < len(lines):
        name, _, words = lines[at][2:].partition(" | ")
        end = lines.index("==>", at)
        source = unpicture("\n".join(lines[at + 1 : end]) + "\n")
        sections = {}
        at = end
        while at < len(lines) and lines[at].startswith("==>"):
            title, start = lines[at][4:], at + 1
            at = start
            while at < len(lines) and not lines[at].startswith(("==>", "# ")):
                at += 1
            sections[title] = slice(start, at)
        yield Case(name, words.split(", "), source, sections)


def build(source, mode="exec"):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(source, "<source>", mode, ast.PyCF_ONLY_AST, dont_inherit=True)


def dump(node):
    text = ast.dump(node)
    return text if len(text) <= WIDTH else ast.dump(node, indent=2)


def outline(node, depth=0):
    if isinstance(node, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
        return
    children = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.arguments) and not children:
        return
    place = ""
    if hasattr(node, "lineno"):
        place = f" {node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    yield "  " * depth + type(node).__name__ + place
    for child in children:
        yield from outline(child, depth + 1)


def mode_of(case):
    return next((word for word in case.words if word in ("eval", "single")), "exec")


def describe_tree(case):
    mode = mode_of(case)
    tree = build(case.source, mode)
    if "positions" in case.words:
        return "\n".join(outline(tree))
    return "\n".join(map(dump, tree.body)) if mode == "exec" else dump(tree)


def describe_error(case):
    try:
        build(case.source, mode_of(case))
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}"
    except ValueError as error:
        return f"SyntaxError: {error}"
    return "accepted"


def check_file(path, write):
    is_ok = path.parent.name == "ok"
    lines = path.read_text("utf-8").split("\n")
    problems = []
    changes = []
    judged = 0
    for case in read_cases(lines):
        if ("3.14" in case.words) != NEW and not (is_ok and NEW):
            continue
        judged += 1
        title = "" if is_ok else "CPython"
        try:
            said = describe_tree(case) if is_ok else describe_error(case)
            if "tree" in case.sections:
                build(unpicture("\n".join(lines[case.sections["tree"]]).rstrip() + "\n"))
        except SyntaxError as error:
            problems.append(f"{path.name}: {case.name}: {error!r}")
            continue
        if said == "accepted":
            problems.append(f"{path.name}: {case.name}: CPython accepts this")
        where = case.sections.get(title)
        if where is None:
            where = slice(case.sections[""].stop, case.sections[""].stop)
            changes.append((where, ["==> CPython", said, ""], case))
        elif "\n".join(lines[where]).rstrip() != said:
            changes.append((where, [*said.split("\n"), ""], case))
    if write:
        for where, text, _ in reversed(changes):
            lines[where] = text
        path.write_text("\n".join(lines).rstrip("\n") + "\n", "utf-8")
    else:
        problems += [f"{path.name}: {case.name}: differs from CPython" for _, _, case in changes]
    return judged, len(changes), problems


def main(arguments):
    write = "--write" in arguments
    files = [pathlib.Path(name).resolve() for name in arguments if name != "--write"]
    if not files:
        files = sorted((HERE / "ok").glob("*.txt")) + sorted((HERE / "err").glob("*.txt"))
    failed = False
    total = changed = 0
    for path in files:
        judged, changes, problems = check_file(path, write)
        total += judged
        changed += changes
        failed = failed or bool(problems)
        for problem in problems:
            print(problem)
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"{total} cases judged by CPython {version}, {changed} {'written' if write else 'differ'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
