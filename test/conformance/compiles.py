"""Whether this CPython compiles sources: one JSON request a line in, one JSON answer a line out.

Request:  {"source": TEXT} or {"source_b64": BYTES}
Answer:   {} when it compiles, {"error": {"type", "msg", "lineno"}} when it does not,
          {"none": REASON} for the interpreter's own trouble
"""
import base64
import json
import sys
import warnings

warnings.simplefilter("ignore")


def answer(request):
    source = request["source"] if "source" in request else base64.b64decode(request["source_b64"])
    try:
        compile(source, "<source>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return {
            "error": {
                "type": type(error).__name__,
                "msg": str(error),
                "lineno": getattr(error, "lineno", None),
            }
        }
    except (RecursionError, MemoryError) as error:
        return {"none": type(error).__name__}
    return {}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
