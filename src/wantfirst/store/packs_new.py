"""A new pack to begin with: a commented file that checks clean as it is."""

from __future__ import annotations

TEMPLATE = """\
# A question pack of your own. Change what stands here, add more questions below, then run:
#   {check}
version: 1
pack: {pack}                 # its id: small letters, digits, hyphens; no other pack may have it
title: {title}
fields: [any]                # or fields of work, such as [nursing]
questions:
  - id: last-time            # unique in this file
    ask: When did someone here last do what I hope to do, and how did it go?
    why: One real case tells more than a promise.
    themes: [advancement]    # what it is about, the main thing first; `wantfirst themes` lists them all
    rounds: [2, 3]           # 1, 2, 3 or offer; "2+" means 2 and 3
    audiences: [boss, peer]  # recruiter, hr, boss, peer, exec, report, current-boss
    follow_ups:
      - Who was it, and when?              # the first is asked when the reply is general
      - What had to happen before it?
    firm: A name or a role, a date, and what it took.
    soft: It happens all the time here.
    # minutes: 3             # how long it takes
    # delicate:              # only where the matter is delicate
    #   softer: a gentler wording
    #   wait_until: offer    # before this it is asked in the softer form only
    #   risk: what you may give away by asking
"""


def new_pack(pack: str, title: str, file: str = "") -> str:
    """The text of a new pack file with this id and title.

    Its first lines tell how to check it, with `file` unless it is one of the person's own. That is a bare name: a pack
    may be passed on, and a path would tell whose machine it comes from.
    """
    check = f"wantfirst packs check {file}".rstrip()
    return TEMPLATE.format(pack=pack, title=_quoted(title), check=check)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
