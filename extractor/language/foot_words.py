"""The fixed words of a foot, tolerant of what recognition makes of them."""

from __future__ import annotations

import re

_AUTHORITY = re.compile(
    r"(?:T\s?[.,/]?\s?M|K\s?[.,/]?\s?T|T\s?[.,/]?\s?L|TUQ|T\.U\.Q)(?:\s*[./,]\s*|\s+)\S"
    r"|Q\s*[./,]\s*\S"
)
_RECIPIENTS = re.compile(
    r"n[oóòỏõọôốồổỗộơớờởỡợ0]i\s*(?:nh[aáàảãạăắằẳẵặâấầẩẫậ]n\b|g[ửưu]i\s*:)", re.IGNORECASE
)


def opens_recipients(text: str) -> bool:
    """Whether a line heads the list of recipients: "Nơi nhận:"."""
    return _RECIPIENTS.match(text.lstrip("*+-_ ")) is not None


def opens_authority(text: str) -> bool:
    """Whether a line begins with whom the signatory signs for: "TM.", "KT.", "TL.", "Q."."""
    return _AUTHORITY.match(text) is not None
