"""Numbered new-rural criteria with the status the plan gives them."""
