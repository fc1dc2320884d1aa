"""Reads archived Vietnamese administrative plans ("Kế hoạch") into structured records."""

__version__ = "0.1.0"
