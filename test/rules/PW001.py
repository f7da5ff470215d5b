# The lines for which ruff 0.17.6 warns of an invalid or unexpected directive, and the forgotten colon,
# which ruff reads as a suppression of everything.
a = 1  # noqa:  # error: [PW001] no rule codes
a = 1  # noqa: f401  # error: [PW001] no rule codes
a = 1  # noqa: unused-import  # error: [PW001] no rule codes
a = 1  # noqa : 401  # error: [PW001] no rule codes
a = 1  # noqa F401  # error: [PW001] a colon is missing before `F401`
a = 1  # NOQA	E711, E712  # error: [PW001] a colon is missing before `E711,`
a = 1  # noqa-F401  # error: [PW001] `-F401` follows the word
a = 1  # noqa, F401  # error: [PW001] `,` follows the word
a = 1  # noqaF401  # error: [PW001] `F401` follows the word
a = 1  # noqa[F401]  # error: [PW001] `[F401]` follows the word
a = 1  # noqa: F401: too long  # error: [PW001] `F401:` is no rule code
a = 1  # noqa: F401;E711  # error: [PW001] `F401;E711` is no rule code
a = 1  # noqa: E711, F401x  # error: [PW001] `F401x` is no rule code
a = 1  # ruff: noqa  # error: [PW001] `# ruff: noqa` speaks of the whole file
a = 1  # flake8: noqa: F401  # error: [PW001] `# flake8: noqa` speaks of the whole file
a = 1  # pywalk-lint: noqa  # error: [PW001] must stand on a line of its own
# ruff: noqa-F401  # error: [PW001] `-F401` follows the word
# ruff: noqa E711  # error: [PW001] a colon is missing before `E711`

a = 1  # noqa
a = 1  # noqa: F401
a = 1  # noqa:F401,E711 for a reason
a = 1  # noqa: F401E711
a = 1  # noqa because of something
a = 1  # nonoqa
a = 1  # the word noqa
a = "# noqa: f401"
# pylint: noqa-F401
