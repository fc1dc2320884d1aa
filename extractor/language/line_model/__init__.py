"""A small line model that gives a second opinion on the zones, and never overrides the rules."""

from extractor.language.line_model.judgement import judge, judge_with
from extractor.language.line_model.training import LabelledDocument, fit, train

__all__ = ["LabelledDocument", "fit", "judge", "judge_with", "train"]
