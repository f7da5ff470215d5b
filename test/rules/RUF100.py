# Findings of ruff 0.17.6 with --select RUF100: every code of a rule is "non-enabled".
"""# noqa"""
a = 1  # noqa  # error: [RUF100] blanket
a = 1  # NOQA because of something  # error: [RUF100] blanket
a = 1  # noqa: E711  # error: [RUF100] (non-enabled: `E711`)
a = 1  # noqa: E711, F541, XYZ1  # error: [RUF100] (non-enabled: `E711`, `F541`)
a = 1  # noqa: E711, E711  # error: [RUF100] (non-enabled: `E711`; duplicated: `E711`)
a = 1  # type: int # noqa: E711  # error: [RUF100] (non-enabled: `E711`)
# noqa: E711  # error: [RUF100] (non-enabled: `E711`)
# ruff: noqa: E712  # error: [RUF100] (non-enabled: `E712`)
# flake8: noqa: E712 and why  # error: [RUF100] (non-enabled: `E712`)

a = 1  # noqa: XYZ1
a = 1  # noqa: RUF100
a = 1  # noqa: E711, RUF100
a = 1  # noqa: unused-import
a = "# noqa"
