"""Who must do what: units with their tasks, from prose, lists and tables."""
