"""What Python's own tokenizer says: the expected parts of tokens.txt, and a digest of each file of fuzz/corpus.

    python3.14 test/lexer/tokens.py [--write]
    node scripts/python314.mjs test/lexer/tokens.py [--write]      the same without a local 3.14
    python3.13 test/lexer/tokens.py                                says the same, but of t-strings
    python3.14 test/lexer/tokens.py --show FILE                    the tokens behind a digest

Without --write the files are only checked (exit code 1 if they differ). What our lexer does differently by
design is put right before comparing: the parts of an f-string become one STRING, an INDENT stands at the
token behind it, and what tokenize places behind the end of a text stands at its end.
"""
import hashlib
import io
import json
import keyword
import pathlib
import sys
import token
import tokenize

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "fuzz" / "corpus"
DIGESTS = HERE / "corpus.jsonl"
OPENING = ("FSTRING_START", "TSTRING_START")
CLOSING = ("FSTRING_END", "TSTRING_END")


def unpicture(code):
    if code.endswith("␃\n"):
        code = code[:-2]
    return "".join(chr(ord(c) - 0x2400) if "␀" <= c <= "␟" else c for c in code)


def place(position):
    return "%d:%d" % position


def list_tokens(source):
    """`line:column-line:column TYPE text` for every token and comment."""
    lines = source.split("\n")
    end = (len(lines), len(lines[-1]))
    depth = 0
    begun = None
    for tok in tokenize.generate_tokens(io.StringIO(source, newline="").readline):
        name = token.tok_name[tok.exact_type]
        start, stop = min(tok.start, end), min(tok.end, end)
        if name in OPENING:
            begun = begun or start
            depth += 1
        elif name in CLOSING:
            depth -= 1
            if depth == 0:
                yield "%s-%s STRING" % (place(begun), place(stop))
                begun = None
        elif name == "COMMENT":
            yield "%s-%s COMMENT" % (place(start), place(stop))
        elif depth > 0 or name in ("NL", "ENCODING"):
            pass
        elif name in ("NEWLINE", "ENDMARKER"):
            yield "%s %s" % (place(start), name)
        elif name == "INDENT":
            yield "%s INDENT" % place(stop)
        elif name == "DEDENT":
            yield "%s DEDENT" % place(start)
        else:
            kind = "KEYWORD" if name == "NAME" and keyword.iskeyword(tok.string) else name
            yield "%s-%s %s" % (place(start), place(stop), kind)


def in_order(listing):
    """Comments inside an f-string are found before the string ends, but begin after it."""

    def key(line):
        row, column = line.split("-")[0].split(" ")[0].split(":")
        return int(row), int(column)

    return sorted(listing, key=key)


def check_cases(write):
    path = HERE / "tokens.txt"
    lines = path.read_text("utf-8").split("\n")
    out = []
    at = next(i for i, line in enumerate(lines) if line.startswith("# "))
    out += lines[:at]
    while at < len(lines):
        end = lines.index("==>", at)
        source = unpicture("\n".join(lines[at + 1 : end]) + "\n")
        out += lines[at : end + 1] + in_order(list_tokens(source)) + [""]
        at = end + 1
        while at < len(lines) and not lines[at].startswith("# "):
            at += 1
    text = "\n".join(out).rstrip("\n") + "\n"
    if write:
        path.write_text(text, "utf-8")
    return text == path.read_text("utf-8")


def digest(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    listing = in_order(list_tokens(text))
    return {"tokens": len(listing), "sha": hashlib.sha256("\n".join(listing).encode()).hexdigest()}


def check_corpus(write):
    digests = {}
    known = {}
    if not write:
        for line in DIGESTS.read_text("utf-8").splitlines():
            record = json.loads(line)
            known[record.pop("file")] = record
    ok = True
    for path in sorted(CORPUS.glob("*.py")):
        if b"\r" in path.read_bytes():
            continue  # tokenize knows no line that ends in a lone CR
        try:
            digests[path.name] = digest(path)
        except (SyntaxError, tokenize.TokenError) as error:
            print(path.name, error)
            continue
        if not write and known.get(path.name) != digests[path.name]:
            print(path.name, "differs")
            ok = False
    if write:
        lines = [json.dumps({"file": name, **found}) + "\n" for name, found in digests.items()]
        DIGESTS.write_text("".join(lines), "utf-8")
    return ok


def main(arguments):
    if arguments[:1] == ["--show"]:
        with open(arguments[1], encoding="utf-8", newline="") as file:
            print("\n".join(in_order(list_tokens(file.read()))))
        return 0
    write = "--write" in arguments
    ok = check_cases(write)
    return 0 if check_corpus(write) and ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
