"""Making a grey page readable: edges smooth, uneven light evened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.binary import Grey

if TYPE_CHECKING:
    from PIL.Image import Image

_TILE = 32
_PAPER_PERCENTILE = 90
_UNEVEN = 36.0
_DIM = 232.0  # scanners whiten the paper; on what they leave grey, shade is taken for ink


def paper_of(grey: Grey) -> NDArray[np.float32]:
    """The brightness of the paper in tiles of 32 pixels a side."""
    height, width = (max(_TILE, size - size % _TILE) for size in grey.shape)
    whole = np.pad(
        grey,
        ((0, max(0, height - grey.shape[0])), (0, max(0, width - grey.shape[1]))),
        mode="edge",
    )[:height:4, :width:4]
    side = _TILE // 4
    tiles = whole.reshape(height // _TILE, side, width // _TILE, side).swapaxes(1, 2)
    flat = np.sort(tiles.reshape(*tiles.shape[:2], side * side), axis=2)
    paper: NDArray[np.float32] = flat[:, :, side * side * _PAPER_PERCENTILE // 100].astype(
        np.float32
    )
    return paper


def softened(image: Image) -> Image:
    """A black and white page with edges as smooth as those the engine was trained on.

    Ragged edges of letters turn into false tone marks, and dithered stamps into pictures that
    swallow the lines they touch; the mean of three pixels a side undoes both.
    """
    from PIL import ImageFilter

    return image.filter(ImageFilter.BoxBlur(1))


def is_uneven(paper: NDArray[np.float32]) -> bool:
    """Whether the paper is clearly darker in places, or dim as a whole."""
    low, middle = np.percentile(paper, (10, 50))
    return bool(middle > 60 and (middle - low > _UNEVEN or middle < _DIM))


def evened(grey: Grey, paper: NDArray[np.float32]) -> Grey:
    """The page as if its paper were white everywhere."""
    from PIL import Image as Pillow

    smooth = np.pad(paper, 1, mode="edge")
    smooth = np.maximum.reduce(
        [smooth[i : i + paper.shape[0], j : j + paper.shape[1]] for i in range(3) for j in range(3)]
    )
    size = (grey.shape[1], grey.shape[0])
    light = Pillow.fromarray(np.clip(smooth, 60, 255)).resize(size, Pillow.Resampling.BILINEAR)
    scaled = grey.astype(np.float32) * (245.0 / np.asarray(light, dtype=np.float32))
    result: Grey = np.clip(scaled, 0, 255).astype(np.uint8)
    return result
