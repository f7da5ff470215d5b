# except without a type. Expected findings: ruff 0.17.6, `--select E722 --isolated`.

try:
    pass
except:  # error: [E722]
    pass

try:
    pass
except ValueError:
    pass
except  :  # error: [E722]
    x = 1
else:
    pass
finally:
    pass

try:
    pass
except Exception:
    pass

try:
    pass
except BaseException as error:
    print(error)

# Passing the exception on is what a bare except is for.
try:
    pass
except:
    x = 2
    raise

# But not under a condition, from a nested function, or as another exception.
try:
    pass
except:  # error: [E722]
    if x:
        raise

try:
    pass
except:  # error: [E722]
    def reraise():
        raise

try:
    pass
except:  # error: [E722]
    raise ValueError from None

def nested():
    try:
        try:
            return 1
        except:  # error: [E722]
            return 2
    except: raise
    try:
        pass
    # error-next-line: [E722]
    except \
            :
        pass

try:
    pass
except* ValueError:
    pass
