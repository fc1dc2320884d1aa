"""The yardstick: extracted records against hand-made gold, field by field."""
