"""What ruff says of many shapes of `noqa` comments, as JSON lines: one snippet each.

    python3 test/linter/noqaShapes.py PATH/TO/ruff > test/linter/noqaShapes.jsonl

The findings are those of `--select E711,E712,F541,RUF100`, E701 being a rule that is known but off.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

# Behind a line that would be reported, and behind one that would not.
COMMENTS = """
# noqa|# NOQA|#noqa|#   noqa|# NoQa|## noqa|# # noqa|#noqa#noqa|# noqa # noqa|# noqa:|# noqa :|# noqa: |# noqa:,
# noqa: E711|# noqa:E711|# noqa : E711|# noqa  :  E711|# NOQA: E711|# noqa: e711|# noqa: E711,|# noqa: ,E711
# noqa: E711,E712|# noqa: E711, E712|# noqa: E711 E712|# noqa: E711,,E712|# noqa: E711 , E712|# noqa: E711E712
# noqa: E712, E711|# noqa: E711,  E711|# noqa: E711, E701|# noqa: E701|# noqa: E71|# noqa: E|# noqa: ALL
# noqa: E711 reason|# noqa: E711 (reason)|# noqa: E711(reason)|# noqa: E711: reason|# noqa: E711 - reason
# noqa: E711-reason|# noqa: E711; E712|# noqa: E711;E712|# noqa: E711.|# noqa: E711 # reason|# noqa: E711# reason
# noqa: E711 #reason|# noqa reason|# noqa (reason)|# noqa - reason|# noqa-reason|# noqa.|# noqa, E711|# noqa;
# noqaE711|# noqa=E711|# noqa[E711]|# noqa: [E711]|# noqa'd|# noqa?|# noqa!|# nonoqa|# no qa|# no-qa|# reason noqa
# reason # noqa|# reason # noqa: E711|# reason: noqa|# type: ignore # noqa: E711|# type: ignore # noqa: E711 # x
# noqa: E711 # noqa: E712|# noqa: E712 # noqa: E711|# noqa: none-comparison|# noqa: 711|# noqa: E711a|# noqa: aE711
# noqa: E711 and E712|# noqa: E711 E71 E712|# noqa: E7 E711|# noqa: E711\tE712|# noqa\t:\tE711|#\tnoqa|# noqa\u00a0: E711
# noqa: RUF100|# noqa: E711, RUF100|# noqa: E712, RUF100|# noqa # noqa: RUF100|# noqa: E711 \t|# ruff: noqa
# ruff: noqa: E711|# flake8: noqa|# noqa: E711, E712, F541|# noqa: E711_|# noqa: E_711|# noqa: \u00c9711|# noqa: E711\u2014x
# noqa: E711E|# noqa: E711Ex|# noqa: E711, Ex1|# noqa: E711, E712x|# nosec # noqa:E711|#: noqa|#! noqa|# noqa::E711|# noqa: :E711
# noqa E711|# noqa\tE711, E712|# noqa E711:|# noqa e711|# noqa E71x
"""

FILES = [
    "{c}\nx == None\n",
    "{c}\nx = 1\n",
    "if 1:\n    {c}\n    x == None\n",
    "x == None\n{c}",
    "x = 1\n\n  {c}\r\ny == None\r\n",
    '"""d"""\n{c}\nx == None\ny == True\n',
]
FILE_COMMENTS = """
# ruff: noqa|# flake8: noqa|# ruff: NOQA|# Ruff: noqa|# RUFF: noqa|#ruff:noqa|#  ruff  :  noqa|# ruff: noqa: E711
# ruff:noqa:E711|# flake8: noqa: E711|# flake8:noqa:E711,E712|# ruff: noqa: E712|# ruff: noqa: E711, E712|# ruff: noqa: E701
# ruff: noqa: e711|# ruff: noqa:|# ruff: noqa-x|# ruff: noqa reason|# ruff noqa|# x # ruff: noqa|# x # ruff: noqa: E711
# ruff: noqa # x|# ruff: noqa: E711 # x|# ruff: noqa: E711 x|# ruff: noqa: RUF100|# ruff: noqa: E711, RUF100|# ruff=noqa
# flake8=noqa|# noqa: E711 # ruff: noqa|# ruff: noqa # noqa|# pylint: noqa|# ruff: noqa: E711E712|# ruff: noqa: E71|# ruffle: noqa
# ruff: noqa: E711 # ruff: noqa: E712|# ruff: flake8: noqa|# ruff: noqa E711|# noqa|# noqa: E711
"""

PROGRAMS = [
    'x = [\n  a == None,\n  b == None,  # noqa: E711\n]\n',
    'x = """\n""" + (a == None)  # noqa: E711\n',
    'f(a == None, """\n""")  # noqa: E711\n',
    'f("""\n""", a == None)  # noqa: E711\n',
    "x = a == None and \\\n  b == None  # noqa: E711\n",
    "x = f'''{\n a == None}\n'''  # noqa: E711\n",
    "x = f'''{a == None  # noqa: E711\n}'''\n",
    "x = f'''\n'''  # noqa: F541\n",
    "# ruff: noqa: E711\nx == None  # noqa: E711\n",
    "# ruff: noqa: E711\n# ruff: noqa: E711\nx == None\n",
    "# ruff: noqa: E711\n# flake8: noqa: E712\nx == None\nx == True\n",
    "# ruff: noqa\nx == None  # noqa: E712\n",
    "# ruff: noqa: RUF100\nx = 1  # noqa: E711\n",
    'x = "# noqa" == None\n',
    "x == None; y == True  # noqa: E711\n",
    "x == None  # noqa: E711\n# noqa\ny == None\n",
    "class A:\n    x == None  # noqa\n\n    y == None  # noqa: E712\n",
    'def f():\n    """# noqa"""\n    return x == None  # noqa: E711, E712\n',
    "x == None  # noqa: E711",
    "x = 1  # noqa: E711",
    "\ufeffx = 1  # noqa: E711\n",
    "\u00e4 = '\U0001f40d'  # noqa: E711\n",
    "x = 1\\\n  # noqa: E711\n",
    "x == (  # noqa: E711\n  None\n)\n",
    "x == (\n  None  # noqa: E711\n)\n",
    "if (x == None or  # noqa: E711\n    y == None):\n    pass\n",
]


def snippets():
    for comment in COMMENTS.replace("\n", "|").strip("|").split("|"):
        yield f"x == None  {comment}\n"
        yield f"x = 1  {comment}\n"
    for comment in FILE_COMMENTS.replace("\n", "|").strip("|").split("|"):
        for file in FILES:
            yield file.replace("{c}", comment)
    yield from PROGRAMS


def ask(ruff, files):
    command = [ruff, "check", "--isolated", "--no-cache", "--exit-zero", "--output-format=json"]
    command += ["--target-version=py314", "--select=E711,E712,F541,RUF100", *files]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def place(location):
    return [location["row"], location["column"]]


def main(ruff):
    sources = list(dict.fromkeys(snippets()))
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:04}.py") for number in range(len(sources))]
        for file, source in zip(files, sources):
            file.write_bytes(source.encode())
        found = {str(file.resolve()): [] for file in files}
        for one in ask(ruff, [str(file) for file in files]):
            fix = None
            if one["code"] == "RUF100":
                fix = [
                    [place(edit["location"]), place(edit["end_location"]), edit["content"]]
                    for edit in one["fix"]["edits"]
                ]
            found[str(Path(one["filename"]).resolve())].append(
                [one["code"], place(one["location"]), place(one["end_location"]), one["message"], fix]
            )
        for source, file in zip(sources, files):
            print(json.dumps([source, found[str(file.resolve())]], ensure_ascii=False))


main(*sys.argv[1:])
