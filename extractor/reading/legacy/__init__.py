"""Text in the fonts of the years before Unicode: TCVN3 (``.VnTime``) and VNI (``VNI-Times``).

Such fonts draw Vietnamese letters at the places of Western ones, so that the text of the file
reads "KÕ ho¹ch" or "Keá hoaïch".  :class:`Decoder` turns it into "Kế hoạch", run by run, and
leaves alone what is Unicode already.
"""

from extractor.reading.legacy.decoder import Decoder, Run
from extractor.reading.legacy.evidence import looks_legacy

__all__ = ["Decoder", "Run", "looks_legacy"]
