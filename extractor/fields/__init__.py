"""The fields of a plan: one spaCy component each, over the Doc that the language stage made."""
