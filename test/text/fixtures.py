"""Writes test/text/fixtures.jsonl: what CPython 3.14 itself says of the cases below.

    python3.14 test/text/fixtures.py
    node scripts/python314.mjs test/text/fixtures.py       the same without a local 3.14

A line is [section, case]. The random cases come from a fixed seed. Everything beyond ASCII is escaped, so
that lone surrogates survive.
"""

import ast
import ctypes
import hashlib
import json
import random
import struct
import sys
import unicodedata
import warnings
from pathlib import Path

if unicodedata.unidata_version != "16.0.0":
    sys.exit("needs CPython 3.14 (Unicode 16.0.0)")
warnings.simplefilter("ignore")
choose = random.Random(20260701)
ALL = [chr(code) for code in range(0x110000)]


def set_digest(contains):
    """SHA-256 over one '0' or '1' for every code point."""
    return hashlib.sha256("".join("01"[contains(c)] for c in ALL).encode()).hexdigest()


def evaluated(source):
    try:
        return ast.literal_eval(source)
    except SyntaxError:
        return None


# ---- names --------------------------------------------------------------------------------------


def aliases():
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    capsule = pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    get_name = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(
        ctypes.cast(capsule, ctypes.POINTER(ctypes.c_void_p))[0]
    )
    buffer = ctypes.create_string_buffer(512)
    return [buffer.value.decode() for code in range(0xF0000, 0xF2000) if get_name(code, buffer, 512, 1)]


def name_cases():
    every = [unicodedata.name(c, "") for c in ALL]
    named = [name for name in every if name]
    wanted = named[::400] + named[:300]
    wanted += [n for n in aliases() if not n.startswith("VS")][::2]  # named sequences too: \N{} refuses those
    for name in choose.sample(named, 60):
        at = choose.randrange(len(name))
        wanted += [name.lower(), name[:at] + "X" + name[at + 1 :], name + " ", name.replace(" ", "  ", 1)]
    wanted += """VS17 vs256 BOM lf NULL alert;BELL;KEYCAP NUMBER SIGN;CJK UNIFIED IDEOGRAPH-4E00;CJK UNIFIED IDEOGRAPH-04E00
CJK UNIFIED IDEOGRAPH-4e0a;cjk unified ideograph-4E00;CJK UNIFIED IDEOGRAPH-2F800;CJK UNIFIED IDEOGRAPH-020000
CJK UNIFIED IDEOGRAPH-323AF;CJK UNIFIED IDEOGRAPH-323B0;CJK UNIFIED IDEOGRAPH-FA0E;CJK COMPATIBILITY IDEOGRAPH-FA0E
cjk compatibility ideograph-f900;CJK COMPATIBILITY IDEOGRAPH-0F900;NUSHU CHARACTER-1b170;NUSHU CHARACTER-01B170
EGYPTIAN HIEROGLYPH-13460;EGYPTIAN HIEROGLYPH-1345F;TANGUT IDEOGRAPH-17000;HANGUL SYLLABLE GA;hangul syllable ga
HANGUL SYLLABLE GGWAELB;HANGUL SYLLABLE A;HANGUL SYLLABLE NGA;HANGUL SYLLABLE HIH;HANGUL SYLLABLE;HANGUL SYLLABLE GAA
GREEK SMALL LETTER LAMBDA;GREEK SMALL LETTER LAMDA;LATIN \u017fMALL LETTER A;<control>;-;A;0""".replace("\n", ";").split(";")
    return [[name, evaluated("'\\N{" + name + "}'")] for name in dict.fromkeys(wanted) if name]


# ---- literals -----------------------------------------------------------------------------------

GOOD = """\\n \\\\ \\x41 \\u0041 \\ud83d \\ude00 \\U0001F600 \\U0010ffff \\101 \\7 \\8 \\400 \\777 \\0 \\08 \\1234 \\N{BULLET}
\\N{bullet} \\N{LF} \\d \\\u00e9 \\\U0001f600 \u00e9 \U0001f600 \u2028 \x01 a b 0 { } " ' \\" \\' # \\a\\b\\f\\v\\t\\r \ufeff \x7f
\\N{CJK\u00a0} \\z""".replace("\\N{CJK\u00a0}", "\\N{HANGUL\u00a0SYLLABLE\u00a0GA}").split()
GOOD = [piece.replace("\u00a0", " ") for piece in GOOD] + ["\n", "\r\n", "\r", "\\\n", "\\\r\n", "\\\r", "\\ ", " ", "\x0c", "\\\x0c"]
BAD = ["\\x", "\\x4", "\\xg1", "\\u12", "\\u{1F600}", "\\U0011", "\\U00110000", "\\N{foo}", "\\N{}", "\\N", "\\N{", "\\N{\u00e9}", "\\N{\\"]
BETWEEN = ["", " ", "\t", " \\\n", "\n", "# c\n", "\n  # \"x'\n\n", "\r\n", "\\\r\n", "\x0c"]


def literal(is_bytes, pieces):
    quote = choose.choice(["'", '"', "'''", '"""'])
    prefix = choose.choice(["b", "B", "rb", "bR", "Br", "RB"] if is_bytes else ["", "", "", "u", "U", "r", "R"])
    usable = [p for p in pieces if p.isascii() or not is_bytes]
    body = "".join(choose.choice(usable) for _ in range(choose.choice([0, 1, 2, 3, 5, 8, 13])))
    return prefix + quote, body, quote


def string_value(source):
    try:
        value = ast.literal_eval("(" + source + ")")
    except (SyntaxError, ValueError):
        return None
    if isinstance(value, bytes):
        return {"source": source, "bytes": value.hex()}
    return {"source": source, "text": value} if isinstance(value, str) else None


def string_cases():
    wanted, cases = [], []
    for piece in GOOD:
        wanted += ["'" + piece + "'", '"""' + piece + '"""', "r'" + piece + "'", "b'''" + piece + "'''"]
    while len(wanted) < 700:
        is_bytes = choose.random() < 0.3
        source = ""
        for n in range(choose.choice([1, 1, 2, 3])):
            source += (choose.choice(BETWEEN) if n else "") + "".join(literal(is_bytes, GOOD))
        wanted.append(source)
    for source in wanted:
        case = string_value(source)
        if case is not None:
            cases.append(case)
    return cases


def escape_cases():
    """Bodies of single triple-quoted literals with what the compiler says of their escapes."""
    wanted = [(b, p) for p in GOOD + BAD for b in (False, True)]
    for _ in range(400):
        is_bytes = choose.random() < 0.3
        wanted.append((is_bytes, literal(is_bytes, GOOD + BAD)[1]))
    cases = []
    for is_bytes, body in wanted:
        if (is_bytes and not body.isascii()) or '"""' in body or body.endswith(('"', "\\")):
            continue
        source = ("b" if is_bytes else "") + '"""' + body + '"""'
        message = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                ast.parse(source)
            except SyntaxError as error:
                message = error.msg
                if "error)" not in message:
                    continue
        warned = [str(w.message) for w in caught]
        cases.append({"body": body, "isBytes": is_bytes, "message": message, "warnings": warned})
    return cases


def double(value):
    return struct.pack(">d", value).hex()


def number_cases():
    def digits(count, alphabet="0123456789"):
        return "_".join(choose.choice(alphabet) + "".join(choose.choices(alphabet, k=choose.randrange(3))) for _ in range(count))

    wanted = "0 00 0_0 1 0x0 0XfF 0o17 0B101 0x_f 9007199254740991 9007199254740992 9007199254740993 0x1fffffffffffff".split()
    wanted += "0x20000000000000 1. .5 0.1 1e5 1E-5 1_0.0_1e1_0 1e400 5e-324 2e-324 1j 0J 1.5e3j .5J 1e400j 007.5 0777j 0e0".split()
    wanted += ["1" + "0" * 300, "9" * 17, "0x" + "f" * 40, "1.7976931348623159e308", "2.2250738585072011e-308"]
    for _ in range(250):
        kind = choose.randrange(5)
        if kind == 0:
            wanted.append("0x" + digits(choose.randrange(1, 12), "0123456789abcdefABCDEF"))
        elif kind == 1:
            wanted.append("0o" + digits(choose.randrange(1, 12), "01234567"))
        elif kind == 2:
            wanted.append("0b" + digits(choose.randrange(1, 30), "01"))
        else:
            text = digits(choose.randrange(1, 8)) + "." + digits(choose.randrange(1, 8))
            text += choose.choice(["", "e", "E-", "e+"]) and "e" + choose.choice(["", "-", "+"]) + str(choose.randrange(320))
            wanted.append(text + choose.choice(["", "", "j", "J"]))
    cases = []
    for text in wanted:
        value = ast.literal_eval(text)
        if isinstance(value, int):
            cases.append([text, "int", str(value)])
        elif isinstance(value, float):
            cases.append([text, "float", double(value)])
        else:
            cases.append([text, "complex", double(value.real), double(value.imag)])
    return cases


# ---- encodings ----------------------------------------------------------------------------------

TABLES = """cp437 cp850 cp852 cp866 cp874 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
iso8859_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10 iso8859_11
iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u mac_cyrillic mac_roman tis_620""".split()


def table(codec):
    return "".join(bytes([b]).decode(codec, "replace") for b in range(128, 256))


def compiled(source):
    """CPython's verdict on bytes: the str constants of the tree, or the error."""
    try:
        tree = compile(source, "<s>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        return {"message": error.msg, "place": [error.lineno, error.offset, error.end_lineno, error.end_offset]}
    return {"strings": [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]}


def source_cases():
    e_acute = "\u00e9".encode()
    invalid = [b"\xff", b"\xc3(", b"\xc0\x80", b"\xe0\x80\x80", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80", b"\xf5"]
    names = """utf-8 UTF_8 utf-8-sig utf_8_extra utf8 u8 uTf--8 utf-8x latin-1 latin1 LATIN_1 iso-8859-1 iso-latin-1-unix latin-1x
ascii us-ascii cp1252 windows-1252 1252 iso-8859-15 iso.8859.15 latin9 koi8-r cp1251 mac-roman foobar FooBar foo.bar hex rot13 . -
utf-16 utf_16_be utf-32 utf-32-be big5hkscs""".split()
    out = []
    for name in names:
        cookie = b"# -*- coding: " + name.encode() + b" -*-"
        for body in (b"abc", e_acute, b"\xff", b"\x81"):
            out.append(cookie + b"\nx = '" + body + b"'\n")
        out += [b"\xef\xbb\xbf" + cookie + b"\nx = 'abc'\n", b"#\r\n" + cookie + b"\r\n#\r\nx = 'q\xff'"]
    for form in [b"#coding=%s", b"# vim: set fileencoding=%s :", b" \t\x0c#coding:\t%s", b"# coding coding: %s", b"# encoding: %s",
                 b"# Coding: %s", b"# coding : %s", b"# coding: \x0c%s", b"x=1 # coding: %s", b"# \xff coding:%s;", b"#coding:=%s",
                 b"\n#coding:%s", b"\r\r#coding:%s", b"\r\n#coding:%s", b"x=1\n#coding:%s", b"\\\n#coding:%s", b"\x0c\n#coding:%s"]:
        out += [form.replace(b"%s", name) + tail for name in (b"foobar", b"latin-1") for tail in (b"", b"\ny = '\xe9'\n")]
    for bad in invalid:
        out += [b"x = '" + bad + b"'\n", b"x = 1\r\n# " + bad, e_acute + b" = '\xf0\x9f\x98\x80" + bad + b"'", b"\xef\xbb\xbf'" + bad + b"'",
                b"# coding: utf8\r\ny = '" + bad + b"'", bad]
    out += [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf'a'", b"'a\x00'", b"# coding: foobar\n\x00", b"'\xff\x00'", b"\xef\xbb\xbf\n# coding: ascii\n'a'", b"\xef\xbb"]
    cases = []
    for source in dict.fromkeys(out):
        cases.append({"bytes": source.hex()} | compiled(source))
    return cases


def east_asian_cases():
    text = {
        "gbk": "\u4e2d\u6587\u7f16\u7801 \uff0c\u3002", "gb2312": "\u4e2d\u6587\u2015\u30fb", "gb18030": "\u4e2d\U00020000\u20ac",
        "big5": "\u7e41\u9ad4\u4e2d\u6587", "cp950": "\u7e41\u9ad4", "euc_kr": "\ud55c\uad6d\uc5b4", "euc_jp": "\u65e5\u672c\u8a9e\u301c\u2016\u2212",
        "shift_jis": "\u65e5\u672c\u8a9e\uff76\u301c\xa2\xa3", "cp932": "\u65e5\u672c\u8a9e\u2460", "iso2022_jp": "\u65e5\u672c\u8a9e\u301c",
    }
    return [[codec, value, ("# coding: %s\nx = '%s'\n" % (codec, value)).encode(codec).hex()] for codec, value in text.items()]


def main():
    fixtures = {
        "python": sys.version.split()[0],
        "sets": {
            "start": set_digest(str.isidentifier),
            "continue": set_digest(lambda c: ("a" + c).isidentifier()),
            "printable": set_digest(str.isprintable),
        },
        "names": name_cases(),
        "strings": string_cases(),
        "escapes": escape_cases(),
        "numbers": number_cases(),
        "tables": {codec: table(codec) for codec in TABLES},
        "sources": source_cases(),
        "eastAsian": east_asian_cases(),
    }
    lines = []
    for section, cases in fixtures.items():
        rows = cases if isinstance(cases, list) else cases.items() if isinstance(cases, dict) else [cases]
        lines += [json.dumps([section, row]) for row in rows]
    target = Path(__file__).resolve().parent / "fixtures.jsonl"
    target.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    print(f"wrote {target.name}: {len(lines)} cases")


main()
