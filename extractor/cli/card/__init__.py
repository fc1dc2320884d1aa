"""One record on a card: each value beside the words it came from, for the eye."""
