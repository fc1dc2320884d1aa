"""From pages to one spaCy Doc over one canonical text, with the plan's structure on it."""
