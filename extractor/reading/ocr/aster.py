"""The second engine: AsterOCR's network for printed and handwritten Vietnamese lines.

Its weights come with the package, so that nothing is fetched; the network is run here, without
the package's own pipeline, because that gives one spelling where the scores of all are needed.
"""

from __future__ import annotations

from collections.abc import Hashable
from importlib import metadata, resources
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.line_engine import CharacterScores

if TYPE_CHECKING:
    from PIL.Image import Image

_HEIGHT = 32
_STEP = 4
_MEAN, _SPREAD = 0.5, 0.5


class AsterEngine:
    """Raises ImportError where asterocr or onnxruntime is missing."""

    name = "aster"

    def __init__(self) -> None:
        import onnxruntime
        from asterocr.vocab import default_vocab

        self._symbols = tuple(
            default_vocab.idx2char.get(index, "") for index in range(len(default_vocab))
        )
        self._blank: int = default_vocab.blank_idx
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # a batch runs a process a core
        options.log_severity_level = 3
        weights = resources.files("asterocr") / "assets" / "asternet.onnx"
        self._session: Any = onnxruntime.InferenceSession(
            str(weights), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self._input: str = self._session.get_inputs()[0].name

    @property
    def settings(self) -> Hashable:
        """The version of the package, whose weights it carries."""
        return metadata.version("asterocr")

    def scores(self, image: Image) -> CharacterScores:
        """See :class:`extractor.reading.ocr.line_engine.LineEngine`."""
        found = self._session.run(None, {self._input: _tensor(image)})[0]
        steps: NDArray[np.float32] = found.reshape(-1, found.shape[-1]).astype(np.float32)
        peak = steps.max(axis=1, keepdims=True)
        total = peak + np.log(np.exp(steps - peak).sum(axis=1, keepdims=True))
        return CharacterScores(self._symbols, self._blank, steps - total.astype(np.float32))


def _tensor(image: Image) -> NDArray[np.float32]:
    """The image as the network was trained on it: RGB, 32 pixels high, from -1 to 1."""
    from PIL import Image as Pillow

    width = max(_HEIGHT, round(image.width * _HEIGHT / max(1, image.height)))
    width = -(-width // _STEP) * _STEP
    line = image.convert("RGB").resize((width, _HEIGHT), Pillow.Resampling.BILINEAR)
    pixels = (np.asarray(line, dtype=np.float32) / 255 - _MEAN) / _SPREAD
    return pixels.transpose(2, 0, 1)[np.newaxis].astype(np.float32)
