"""The foot of the document: who signed, by what authority, and who receives it."""
